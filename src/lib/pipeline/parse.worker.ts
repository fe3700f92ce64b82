import './zod-without-eval';
import { parseBytes } from './parse';
import type { ParseAnswer, ParseRequest } from './worker-pool';

const answer = (message: ParseAnswer): void => postMessage(message);

onmessage = ({ data }: MessageEvent<ParseRequest>) => {
	void parseBytes(data.path, data.bytes).then(answer);
};
answer('ready');
