import { FormControl, FormGroup, Validators } from '@angular/forms';
import { ApiError } from './api-error';
import { applyFieldErrors } from './field-errors';

const form = () => new FormGroup({ phone: new FormControl('12'), fullName: new FormControl('', Validators.required) });
const refused = (...fields: { path: string; message: string }[]) =>
  new ApiError(
    'BAD_USER_INPUT',
    '',
    fields.map((field) => ({ rule: 'server', ...field })),
  );

describe('applyFieldErrors', () => {
  it('marks the field the server named, with or without the word input before it', () => {
    const group = form();
    expect(applyFieldErrors(group, refused({ path: 'input.phone', message: 'Ten digits, please.' }))).toEqual([]);
    expect(group.controls.phone.errors).toEqual({ server: 'Ten digits, please.' });
    expect(group.controls.phone.touched).toBe(true);
  });

  it('keeps what the form itself had found', () => {
    const group = form();
    applyFieldErrors(group, refused({ path: 'fullName', message: 'Too short.' }));
    expect(group.controls.fullName.errors).toEqual({ required: true, server: 'Too short.' });
  });

  it('is taken back by the next change of the field', () => {
    const group = form();
    applyFieldErrors(group, refused({ path: 'phone', message: 'Ten digits, please.' }));
    group.controls.phone.setValue('9845041827');
    expect(group.controls.phone.valid).toBe(true);
  });

  it('hands back messages for fields that are not on this form', () => {
    const group = form();
    expect(applyFieldErrors(group, refused({ path: 'branchId', message: 'No such branch.' }))).toEqual([
      'No such branch.',
    ]);
    expect(group.controls.phone.valid).toBe(true);
  });
});
