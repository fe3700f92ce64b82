/** From this difference of money on a finding is an error, 0.5 万元 in 分 (DOMAIN C3). */
export const errorFen = 500_000;

/** From this difference of rates on a finding is an error, in percentage points (DOMAIN C3, t₂). */
export const errorPoints = 0.1;

/** Up to this difference of shares there is no finding, in percentage points (DOMAIN C3). */
export const notePoints = 0.01;
