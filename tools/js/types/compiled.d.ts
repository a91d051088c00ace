/** What the build compiles from org.handrail.browser for the browser; browser/java.js loads it. */
interface CompiledJava {
  argon2: {
    derive(
      passphrase: Uint8Array,
      salt: Uint8Array,
      secret: Uint8Array,
      additional: Uint8Array,
      cost: number[],
    ): Int8Array;
  };
  planner: Record<"needs" | "plan" | "readCalendar", (request: string) => string>;
  insight: {
    clocks(since: number, today: number, lapses: number[]): ArrayLike<number> & Iterable<number>;
  };
}

/** Stands before the text of the service worker when the server hands it out: the name of the release. */
declare const RELEASE: string;

/**
 * Stands there too: paths of pages that open without a connection, that of the page for all others, and below which paths the pages of the
 * sealed record and their scripts stand.
 */
declare const OFFLINE: { pages: string[]; above: string[]; elsewhere: string; lost: string; languages: string[]; sealed: string[] };
