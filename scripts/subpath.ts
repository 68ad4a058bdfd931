/** The site as a host below a path has it: what the tests of addresses are asked of. */

/** Path and folder of that build. */
export const subpath = { base: '/zt/archive/', dist: '.cache/dist-subpath' } as const;

/** The environment in which `astro build` makes it; Vitest's own NODE_ENV is "test", a build's is not. */
export const subpathEnvironment = {
  NODE_ENV: 'production',
  BASE_PATH: subpath.base,
  OUT_DIR: subpath.dist,
} as const;
