import { type CodedDrug, dosingText, formWords, type PrescriptionCode } from '@medicare/domain';
import type { Verdict } from './verdict';

/** Shows a verdict, and below it what a valid code says. */
export function show(verdict: Verdict, code: PrescriptionCode | null): void {
  const told = element('div', element('h2', verdict.title), element('p', verdict.words));
  told.className = `verdict ${verdict.tone}`;
  document.getElementById('result')?.replaceChildren(told, ...(code ? [paper(code)] : []));
}

function paper(code: PrescriptionCode): HTMLElement {
  const [first, last] = [code.firstLine, code.firstLine + code.lines.length - 1];
  const facts: [string, string][] = [
    ['Patient', patientText(code)],
    ['Signed', code.signedOn.split('-').reverse().join('-')],
    ['Doctor', code.registrationNumber ? `Reg. No. ${code.registrationNumber}` : 'No registration number on file'],
    ['Branch', code.branchCode],
  ];
  const isPart = code.lines.length < code.lineCount;
  const list = element('ol', ...code.lines.map((line, i) => drug(first + i, line)));
  const heading = isPart
    ? `Lines ${first} to ${last} of ${code.lineCount}. The others are in the other codes.`
    : `${code.lineCount === 1 ? '1 medicine' : `${code.lineCount} medicines`}, and no more`;
  const box = element(
    'div',
    element('dl', ...facts.flatMap(([label, value]) => [element('dt', label), element('dd', value)])),
    element('h3', heading),
    list,
  );
  box.className = 'paper';
  return box;
}

const patientText = ({ patientInitials, birthYear }: PrescriptionCode): string =>
  `Initials ${patientInitials}, ${birthYear ? `born ${birthYear}` : 'year of birth not known'}`;

const drug = (number: number, line: CodedDrug): HTMLElement =>
  element(
    'li',
    element('span', String(number)),
    element(
      'div',
      element('b', [line.drug.toUpperCase(), line.strength].filter(Boolean).join(' ')),
      `, ${formWords(line.form).toLowerCase()}`,
      element('br'),
      dosingText(line),
    ),
  );

/** Texts become text, never markup: they come from whoever made the code. */
function element(tag: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}
