/**
 * Fills in `at()` of arrays and strings for Chrome before 92 and Safari before 15.4. Import it for
 * its effect, first in a script that is loaded on demand.
 */
for (const kind of [Array, String]) {
  const { prototype } = kind as unknown as { prototype: { at?: unknown; [at: number]: unknown } };
  prototype.at ??= function (this: ArrayLike<unknown>, index: number) {
    return this[index < 0 ? this.length + index : index];
  };
}
