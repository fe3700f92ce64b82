import { peerCountSchema, peerPatterns, type PeerPattern } from '$lib/domain/peer-pattern';
import type { Connector } from '$lib/warehouse/connector';
import sql from './peer-patterns.sql?raw';

/**
 * The groups of departments and the years in which something piles up more than among their peers:
 * of all years, the least likely first. A hint for the bureau alone, on no single report.
 */
export async function askPeerPatterns(
	connector: Connector,
	signal?: AbortSignal
): Promise<PeerPattern[]> {
	return peerPatterns(await connector.query(sql, [], { schema: peerCountSchema, signal }));
}
