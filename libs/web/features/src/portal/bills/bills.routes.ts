import type { Routes } from '@angular/router';
import { BillPage } from './bill-page';
import { MyBills } from './my-bills';
import { OwnBills } from './own-bills';
import { BILL_WORDS } from '../words';

/** The patient's bills: the list, and one with the ways to pay it. */
export const billPages: Routes = [
  {
    path: '',
    providers: [OwnBills],
    children: [
      { path: '', pathMatch: 'full', title: () => BILL_WORDS().list.title, component: MyBills },
      { path: ':id', title: () => BILL_WORDS().one.title, component: BillPage },
    ],
  },
];
