/** Elements that begin a line of their own. */
export const blocks = new Set(
	(
		'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
		'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ' +
		'ol p pre search section summary table tbody td tfoot th thead tr ul listing plaintext xmp'
	).split(' ')
);

/** Elements within which the content of a page may be, with other things beside it. */
export const containers = new Set(
	'body div section article main form center table tbody thead tfoot tr td th font span'.split(' ')
);

/** Elements whose contents are no text of the page, or not its accepted text. */
export const silent = new Set(
	(
		'script style template noscript noembed noframes iframe frame frameset svg math canvas object ' +
		'embed applet audio video map head title input button select textarea datalist output progress ' +
		'meter rt rp del s strike'
	).split(' ')
);

/** Elements and roles that by the standard hold what is around the content. */
export const aroundContent = new Set('nav aside search'.split(' '));
export const edges = new Set('header footer'.split(' '));
export const rolesAround = new Set(
	'navigation banner contentinfo complementary search menu menubar toolbar dialog alert'.split(' ')
);

/**
 * What the furniture of Chinese government sites begins with or holds, where its markup does not
 * tell it: few words, each of which no report has at such a place.
 */
export const furnitureWords: readonly RegExp[] = [
	// The path of the page within its site.
	/^(?:您|你)?(?:现在|当前|目前)?所?在?的?(?:当前)?位置(?:是)?[：:]/,
	/^首页\s*[>»›＞]/,
	// The neighbours of the page.
	/^(?:上|下|前|后)一?[篇条页则][：:\s]/,
	// Things to do with the page.
	/^[【[]?\s*(?:打印(?:本页|此页|文章)?|关闭(?:本页|窗口|页面)?|收藏(?:本页)?|返回(?:顶部|首页|列表)|分享(?:到|至)?)\s*[】\]：:]?(?:\s|$|[【[|｜])/,
	// Who keeps the site, and its numbers, which the law asks for at the foot.
	/ICP备|网站标识码|公网安备|版权所有(?:[：:\s©]|$)|Copyright\s*(?:©|\(c\)|20)/i
];

/** How sites name the parts around the content, in the class or id of these parts. */
export const furnitureNames =
	/(?:^|[-_\s])(?:nav\w*|menu\w*|side\w*|aside|left|right|bread\w*|crumbs?|location|position|foot\w*|bottom|head|header|top\w*|banner|logo|search\w*|login|share\w*|print|related|relate|recommend\w*|hot|copyright|links?|pager?|toolbar)(?:$|[-_\s\d])/i;
