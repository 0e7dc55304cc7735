import { ElementRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { ApiError } from './api-error';
import { versionedEdit } from './versioned-edit';

interface Row {
  version: number;
  name: string;
  room: string | null;
}
const row = (version: number, name: string, room: string | null): Row => ({ version, name, room });

/** A form over a row in a store that others write to, too. */
function desk(stored: Row) {
  const store = { row: stored, writes: [] as [number, object][], done: [] as Row[] };
  const form = new FormGroup({
    name: new FormControl('', { nonNullable: true, validators: Validators.required }),
    room: new FormControl('', { nonNullable: true }),
  });
  TestBed.configureTestingModule({
    providers: [{ provide: ElementRef, useValue: new ElementRef(document.createElement('form')) }],
  });
  const edit = TestBed.runInInjectionContext(() =>
    versionedEdit({
      form,
      fromRow: ({ name, room }: Row) => ({ name, room: room ?? '' }),
      toInput: ({ name, room }) => ({ name, room: room || null }),
      read: () => Promise.resolve(store.row),
      write: async ({ version }, changes) => {
        store.writes.push([version, changes]);
        if (version !== store.row.version) throw new ApiError('STALE_WRITE', 'Somebody else saved this first.');
        return (store.row = { ...store.row, ...changes, version: version + 1 });
      },
      done: (saved) => store.done.push(saved),
    }),
  );
  edit.fill(stored);
  return { store, form, edit };
}

test('only what was touched is sent, with the version that was read', async () => {
  const { store, form, edit } = desk(row(3, 'Asha', '4'));
  form.controls.room.setValue('5');
  await edit.save();
  expect(store.writes).toEqual([[3, { room: '5' }]]);
  expect(store.done).toEqual([row(4, 'Asha', '5')]);
});

test('a later version does not touch what is being typed', () => {
  const { form, edit } = desk(row(1, 'Asha', null));
  form.controls.name.setValue('Asha Rao');
  form.markAsDirty();
  edit.fill(row(2, 'Asha R', '9'));
  expect(form.value).toEqual({ name: 'Asha Rao', room: '' });
  expect(edit.hasUnsaved()).toBe(true);
});

test('the second of two sees where both part, and saves what was chosen over the version that won', async () => {
  const { store, form, edit } = desk(row(1, 'Asha', '4'));
  form.controls.name.setValue('Asha Rao');
  store.row = row(2, 'A. Rao', '7');
  await edit.save();
  expect(edit.choosing()).toBe(true);
  expect(edit.found().map(({ field, isConflict }) => [field, isConflict])).toEqual([
    ['name', true],
    ['room', false],
  ]);
  await edit.saveChosen({ name: 'mine', room: 'theirs' });
  expect(store.writes.at(-1)).toEqual([2, { name: 'Asha Rao' }]);
  expect(store.done).toEqual([row(3, 'Asha Rao', '7')]);
  expect(edit.hasUnsaved()).toBe(false);
});

test('what the form itself refuses is never sent', async () => {
  const { store, form, edit } = desk(row(1, 'Asha', null));
  form.controls.name.setValue('');
  await edit.save();
  expect(store.writes).toEqual([]);
});
