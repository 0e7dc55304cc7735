import { safeReturnUrl } from './signed-in';

describe('safeReturnUrl', () => {
  it('keeps addresses inside the application', () => {
    expect(safeReturnUrl('/patients/1?search=a')).toBe('/patients/1?search=a');
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', null])(
    'refuses %p',
    (url) => {
      expect(safeReturnUrl(url)).toBe('/');
    },
  );
});
