import type { Reader } from '$lib/workspace/rows';
import type { ParseRequest } from './ports';
import { WorkerPool, type WorkerMessage } from './worker-pool';

const most = 4;

/** One less than the machine has, for the page itself; at least one. */
const size = (): number => Math.min(most, Math.max(1, navigator.hardwareConcurrency - 1));

/** Parses in workers of this page, started when there is a file for them. */
export class BrowserParser extends WorkerPool {
	constructor() {
		super({
			size: size(),
			spawn(events) {
				const worker = new Worker(new URL('./parse.worker.ts', import.meta.url), {
					type: 'module'
				});
				worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => events.answered(data);
				worker.onerror = (event) => events.failed('malformed', event.message);
				worker.onmessageerror = () => events.failed('malformed', 'an answer that cannot be read');
				return {
					post: (request: ParseRequest) => worker.postMessage(request, [request.bytes.buffer]),
					enough: () => worker.postMessage('enough'),
					terminate: () => worker.terminate()
				};
			}
		});
	}
}

/** Reads what is stored once more, in workers of this page. */
export function browserReader(): Reader {
	const parser = new BrowserParser();
	return {
		async read(path, bytes, signal) {
			const answer = await parser.parse({ path, bytes, packed: null }, signal);
			return answer.kind === 'read' && answer.result.ok ? answer.result : null;
		},
		close: () => parser.close()
	};
}
