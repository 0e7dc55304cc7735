import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ContactData } from './contact-data';
import type { OwnPatientFragment } from './portal-documents';
import { PortalError } from './portal-error';
import { OWN_WORDS } from './words';
import { WORDS } from './portal-words';
import { Session } from './session';
import { learnWords } from './learn-words';

beforeAll(() => learnWords([WORDS, OWN_WORDS]));

const PATIENT: OwnPatientFragment = {
  id: 'p1',
  version: 3,
  uhid: 'MP-000001',
  fullName: 'Kavya Reddy',
  dateOfBirth: null,
  gender: null,
  email: 'kavya@example.in',
  phone: '+919845041827',
  address: 'Old Road',
  emergencyContactName: null,
  emergencyContactPhone: null,
};

class SessionStandIn {
  readonly patient = signal(PATIENT);
  saveOwnData = jest.fn().mockResolvedValue(undefined);
  reload = jest.fn();
}

describe('The page of the contact data', () => {
  let session: SessionStandIn;
  let fixture: ComponentFixture<ContactData>;
  const page = () => fixture.nativeElement as HTMLElement;
  const type = (name: string, text: string) => {
    const input = page().querySelector<HTMLInputElement>(`[formControlName="${name}"]`)!;
    input.value = text;
    input.dispatchEvent(new Event('input'));
  };
  const save = async () => {
    page().querySelector('form')!.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    session = new SessionStandIn();
    HTMLElement.prototype.scrollIntoView = jest.fn();
    TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Session, useValue: session }] });
    fixture = TestBed.createComponent(ContactData);
    await fixture.whenStable();
  });

  it('saves what was changed against the version that was read', async () => {
    type('address', 'New Road');
    await save();
    expect(session.saveOwnData).toHaveBeenCalledWith(PATIENT, { address: 'New Road' });
    expect(page().textContent).toContain(OWN_WORDS().contact.saved);
  });

  it('sends nothing when nothing was changed', async () => {
    await save();
    expect(session.saveOwnData).not.toHaveBeenCalled();
    expect(page().textContent).toContain(OWN_WORDS().contact.nothing);
  });

  it('shows the fault of the server at its field', async () => {
    const fault = { path: 'phone', rule: 'form', message: 'This number has no owner.' };
    session.saveOwnData.mockRejectedValue(new PortalError('BAD_USER_INPUT', '', [fault]));
    type('phone', '98450 41828');
    await save();
    const input = page().querySelector('[formControlName="phone"]')!;
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(page().querySelector(`#${input.getAttribute('aria-describedby')}`)?.textContent).toContain(fault.message);
  });

  it('keeps one way to the patient, and a number for whoever is to be called', async () => {
    const isWrong = (name: string) =>
      page().querySelector(`[formControlName="${name}"]`)!.getAttribute('aria-invalid') === 'true';
    type('phone', '');
    type('email', '');
    type('emergencyContactName', 'Ravi Reddy');
    await save();
    expect(session.saveOwnData).not.toHaveBeenCalled();
    expect([isWrong('phone'), isWrong('emergencyContactPhone')]).toEqual([true, true]);
    type('email', 'kavya@example.in');
    type('emergencyContactName', '');
    await save();
    expect(session.saveOwnData).toHaveBeenCalledWith(PATIENT, { phone: null });
  });

  it('keeps what was typed when the hospital saved first, and saves it against the newest version', async () => {
    const newest = { ...PATIENT, version: 4, address: 'Desk Road', phone: '+919000000000' };
    session.saveOwnData.mockRejectedValueOnce(new PortalError('STALE_WRITE'));
    session.reload.mockResolvedValue({ patient: newest });
    type('address', 'My Road');
    await save();
    expect(page().textContent).toContain(OWN_WORDS().contact.stale);
    expect(page().textContent).toContain(OWN_WORDS().contact.onFile({ value: 'Desk Road' }));
    await save();
    expect(session.saveOwnData).toHaveBeenLastCalledWith(newest, { address: 'My Road' });
  });
});
