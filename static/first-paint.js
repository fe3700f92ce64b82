// Runs before the first paint, so that a chosen theme and language never flash.
(function () {
	try {
		const theme = localStorage.getItem('jiheng.theme');
		if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
		if (localStorage.getItem('jiheng.language') === 'en') document.documentElement.lang = 'en';
	} catch {
		// Storage may be forbidden: the defaults then hold.
	}
})();
