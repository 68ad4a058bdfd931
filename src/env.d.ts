/** Types that Astro and Vite provide, and what story components know of the page they stand on. */
/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Whether drafts show: in development, and in `npm run preview:drafts`. */
  readonly PREVIEWS_DRAFTS: boolean;
}

declare namespace App {
  interface Locals {
    /** Ids of the figures shown so far, so that each page lists their sources once. */
    figures?: Set<string>;
    /** Ids of the terms shown so far, so that each is explained once. */
    terms?: Set<string>;
  }
}
