/** Pregnancy, newborns and what one is born with (ICD-10, chapters XV to XVII): code | text | what people type. */
export const PREGNANCY_AND_CHILDREN = `
O00.9 | Ectopic pregnancy
O02.1 | Missed abortion | missed miscarriage
O03.9 | Miscarriage, complete, without complication | spontaneous abortion
O10.9 | High blood pressure from before pregnancy
O13 | High blood pressure of pregnancy | gestational hypertension, PIH
O14.9 | Pre-eclampsia | PE
O20.0 | Threatened abortion | threatened miscarriage, bleeding in pregnancy
O21.0 | Vomiting of pregnancy, mild | hyperemesis, morning sickness
O23.4 | Urinary infection in pregnancy | UTI in pregnancy
O24.4 | Diabetes of pregnancy | gestational diabetes, GDM
O36.5 | Poor growth of the unborn child | IUGR, FGR
O47.9 | False labour | false labor pains
O48 | Pregnancy past its date | post dates, postterm
O91.2 | Mastitis after birth | puerperal mastitis
O99.0 | Anaemia in pregnancy
P59.9 | Jaundice of the newborn | neonatal jaundice, NNJ
P92.9 | Feeding problem of the newborn
Q21.0 | Ventricular septal defect | VSD, hole in heart
Q21.1 | Atrial septal defect | ASD, hole in heart
Q21.3 | Tetralogy of Fallot | TOF
Q25.0 | Patent ductus arteriosus | PDA
Q35.9 | Cleft palate
Q38.1 | Tongue-tie | ankyloglossia
Q53.9 | Undescended testis | cryptorchidism
Q54.9 | Hypospadias
Q66.0 | Club foot | CTEV, talipes
Q90.9 | Down syndrome | trisomy 21
`;
