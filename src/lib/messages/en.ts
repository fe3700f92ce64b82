import { enBureau } from './en-bureau';
import { enPages } from './en-pages';
import { enTerms } from './en-terms';

export const en = { ...enTerms, ...enPages, ...enBureau };
