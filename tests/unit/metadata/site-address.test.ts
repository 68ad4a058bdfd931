import { describe, expect, it } from 'vitest';
import { isLocalAddress, warnAboutAddress } from '#metadata/site-address.ts';

describe('the address of a build', () => {
  it.each([undefined, '', 'http://localhost:4321', 'http://127.0.0.1:8080/zt/', 'http://[::1]/'])(
    '%s is warned about, with what would go wrong and what to do',
    (address) => {
      expect(warnAboutAddress(address)).toMatch(/别人打不开.*SITE_URL=https:/);
    },
  );

  it.each(['https://example.gov.cn', 'http://localhost.example.cn'])('%s is not', (address) => {
    expect(warnAboutAddress(address)).toBeUndefined();
    expect(isLocalAddress(address)).toBe(false);
  });
});
