/** The part of jstat that the atlas uses; the package carries no types. */
declare module 'jstat' {
  interface JStat {
    chisquare: {
      /** Quantile of the chi-square distribution: the x with P(X <= x) = `p`. */
      inv(p: number, degreesOfFreedom: number): number;
    };
  }
  const jStat: JStat;
  export default jStat;
}
