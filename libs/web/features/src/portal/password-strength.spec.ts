import { passwordStrength } from './password-strength';

describe('The words under a new password', () => {
  it.each([
    ['', 'short'],
    ['nine char', 'short'],
    ['password123!', 'weak'],
    ['my blue cow', 'fair'],
    ['my blue cow eats', 'good'],
    ['my blue cow eats grass at 5', 'strong'],
  ])('rate %j as %s', (password, strength) => {
    expect(passwordStrength(password)).toBe(strength);
  });

  it('find the own name too easy to guess', () => {
    expect(passwordStrength('Kavya Reddy', ['Kavya Reddy'])).toBe('weak');
    expect(passwordStrength('KavyaReddy@1990', ['Kavya Reddy'])).toBe('weak');
  });

  it('are not impressed by one letter held down', () => {
    expect(passwordStrength('abcdeeeeeeeeeeeeeeeeeeee')).not.toBe('strong');
  });
});
