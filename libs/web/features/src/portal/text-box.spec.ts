import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormControl } from '@angular/forms';
import { filled } from './portal-rules';
import { formOf, TextBox } from './text-box';
import { TextInput } from './text-input';

const [noName, noTown] = [() => 'Give your name.', () => 'Give a town.'];
const boxes = () => formOf({ name: new TextBox(filled(noName)), town: new TextBox(filled(noTown)) });

describe('A form of text boxes', () => {
  it('is valid once each box is', () => {
    const form = boxes();
    form.controls.name.setValue('Kavya');
    expect(form.valid).toBe(false);
    form.controls.town.setValue('  ');
    expect(form.valid).toBe(false);
    form.controls.town.setValue('Pune');
    expect(form.valid).toBe(true);
  });

  it('shows all that is wrong when it is sent', () => {
    const form = boxes();
    form.markAllAsTouched();
    const { name, town } = form.controls;
    expect([name, town].map(({ touched, errors }) => [touched, errors])).toEqual([
      [true, { filled: noName }],
      [true, { filled: noTown }],
    ]);
  });

  it('keeps the words of the server until the box is typed in, and tells of each change', () => {
    const { name } = boxes().controls;
    let told = 0;
    name.events.subscribe(() => (told += 1));
    name.setValue('Kavya');
    name.setErrors({ server: 'Not this one.' });
    expect([name.invalid, told]).toEqual([true, 2]);
    name.setValue('Kavya R');
    expect([name.invalid, told]).toEqual([false, 3]);
  });
});

@Component({ imports: [TextInput], template: '<input [mpText]="box" /><input [mpText]="control" />' })
class TwoInputs {
  readonly box = new TextBox(() => null);
  readonly control = new FormControl('', { nonNullable: true });
}

describe('An input', () => {
  it('follows a text box and a control of the forms package alike, both ways', async () => {
    const fixture = TestBed.createComponent(TwoInputs);
    const { box, control } = fixture.componentInstance;
    await fixture.whenStable();
    const inputs = [...(fixture.nativeElement as HTMLElement).querySelectorAll('input')];
    for (const input of inputs) {
      input.value = 'typed';
      input.dispatchEvent(new Event('input'));
      input.dispatchEvent(new Event('blur'));
    }
    expect([box.value, box.touched, control.value, control.touched]).toEqual(['typed', true, 'typed', true]);
    box.setValue('');
    control.reset();
    await fixture.whenStable();
    expect(inputs.map(({ value }) => value)).toEqual(['', '']);
  });
});
