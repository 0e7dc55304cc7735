import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Counts a call of a key and gives the seconds it has to wait after more than `points` calls in `seconds`, else 0. This process alone. */
export function rateLimiter(points: number, seconds: number): (key: string) => Promise<number> {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (key) => {
    const { consumedPoints, msBeforeNext } = await limiter.penalty(key);
    return consumedPoints > points ? Math.ceil(msBeforeNext / 1000) : 0;
  };
}
