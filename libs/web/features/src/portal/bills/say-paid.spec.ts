import { TestBed } from '@angular/core/testing';
import { PortalError } from '../portal-error';
import { OwnBills } from './own-bills';
import { SayPaid } from './say-paid';
import { BILL_WORDS } from '../words';
import { WORDS } from '../portal-words';
import { learnWords } from '../learn-words';

beforeAll(() => learnWords([WORDS, BILL_WORDS]));

describe('The form that tells of a payment', () => {
  const sayPaid = jest.fn();
  const open = async () => {
    const fixture = TestBed.createComponent(SayPaid);
    fixture.componentRef.setInput('billId', 'b1');
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const send = async (typed: string) => {
      const input = element.querySelector('input')!;
      input.value = typed;
      input.dispatchEvent(new Event('input'));
      element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
      await fixture.whenStable();
      return element.querySelector('.err, .note.bad')?.textContent?.trim() ?? '';
    };
    return { send };
  };
  const keys = () => sayPaid.mock.calls.map(([, , key]) => key as string);

  beforeEach(() => {
    jest.resetAllMocks();
    // The test's browser has no screen to scroll.
    Element.prototype.scrollIntoView = jest.fn();
    TestBed.configureTestingModule({ providers: [{ provide: OwnBills, useValue: { sayPaid } }] });
  });

  it('sends nothing that cannot be a UTR', async () => {
    const { send } = await open();
    expect(await send('4267 1122')).toBe('The UTR has 12 digits. You have given 8.');
    expect(sayPaid).not.toHaveBeenCalled();
  });

  it('keeps its key over tries, and another form has another one', async () => {
    sayPaid.mockRejectedValueOnce(new PortalError('OFFLINE'));
    const form = await open();
    expect(await form.send('4267 1122 3344')).toMatch(/Send the number again.*it counts once/);
    expect(await form.send('4267 1122 3344')).toBe('');
    await (await open()).send('426711223344');
    const [first, second, other] = keys();
    expect(sayPaid).toHaveBeenCalledWith('b1', '426711223344', first);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });

  it('shows at its box what the server says of a number that was used before', async () => {
    const message = 'This UTR was used for a payment before. Look at the twelve digits again.';
    sayPaid.mockRejectedValue(new PortalError('CONFLICT', message, [{ path: 'utr', rule: 'used', message }]));
    expect(await (await open()).send('426711223344')).toBe(message);
  });
});
