import { agoText, dayText, grouped, instantText, phoneText, rupees } from './indian-formats';
import { initials } from './avatar';

describe('Indian formats', () => {
  it('groups digits by lakh and crore', () => {
    expect(grouped(1234567)).toBe('12,34,567');
    expect(grouped(0)).toBe('0');
  });

  it('shows paise as rupees with two decimals', () => {
    expect(rupees(123456789)).toBe('₹12,34,567.89');
    expect(rupees(5)).toBe('₹0.05');
  });

  it('turns a calendar day round without a time zone getting hold of it', () => {
    expect(dayText('2026-01-09')).toBe('09-01-2026');
    expect(dayText('unknown')).toBe('unknown');
  });

  it('shows instants on Indian clocks, past midnight too', () => {
    expect(instantText('2026-11-22T18:45:00.000Z')).toBe('23-11-2026 00:15');
    expect(instantText('2026-11-22T09:30:00.000Z')).toBe('22-11-2026 15:00');
  });

  it('splits Indian mobiles and leaves foreign numbers whole', () => {
    expect(phoneText('+919845041827')).toBe('98450 41827');
    expect(phoneText('98450-41827')).toBe('98450 41827');
    expect(phoneText('+14155550100')).toBe('+14155550100');
  });

  it('says how long ago for a day, then the date', () => {
    const now = Date.parse('2026-11-22T12:00:00.000Z');
    expect(agoText('2026-11-22T11:59:30.000Z', now)).toBe('just now');
    expect(agoText('2026-11-22T11:15:00.000Z', now)).toBe('45 min ago');
    expect(agoText('2026-11-22T09:00:00.000Z', now)).toBe('3 h ago');
    expect(agoText('2026-11-20T09:00:00.000Z', now)).toBe('20-11-2026 14:30');
  });

  it('takes initials from names, not from titles', () => {
    expect(initials('Dr Arjun Menon')).toBe('AM');
    expect(initials('Prakash')).toBe('P');
    expect(initials('  ')).toBe('');
  });
});
