import type { Connector } from './connector';
import materialise from './materialise.sql?raw';
import measures from './measures.sql?raw';

/** Makes the measures anew of the reports that stand, within the caller's transaction. */
export const remeasure = (connector: Connector): Promise<void> =>
	connector.run([measures, 'DELETE FROM measure;', materialise].join('\n'));
