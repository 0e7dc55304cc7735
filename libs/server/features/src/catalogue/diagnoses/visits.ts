/** Visits for another reason than an illness (ICD-10, chapter XXI): code | text | what people type. */
export const VISITS = `
Z00.0 | General health check | medical check up, health checkup
Z00.1 | Health check of a child | well baby, growth monitoring
Z01.0 | Examination of eyes and sight | eye check
Z01.2 | Dental examination | dental check
Z01.4 | Gynaecological examination | pap smear
Z02.0 | Examination for school or college | school fitness
Z02.1 | Examination before employment | pre employment, fitness
Z02.7 | Medical certificate | fitness certificate, sick leave
Z09.9 | Follow-up after treatment | review, follow up
Z11.1 | Screening for tuberculosis
Z11.4 | Screening for HIV | HIV test
Z12.3 | Screening for breast cancer | mammogram
Z12.4 | Screening for cancer of the cervix | pap smear
Z13.1 | Screening for diabetes | sugar test
Z20.1 | Contact with tuberculosis | TB contact
Z20.3 | Contact with rabies | rabies exposure, animal bite
Z21 | HIV infection without symptoms | HIV positive
Z22.5 | Carrier of viral hepatitis | HBsAg carrier
Z23.5 | Tetanus vaccination | TT, Td
Z24.2 | Rabies vaccination | ARV, anti rabies
Z24.6 | Vaccination against viral hepatitis | hepatitis B vaccine
Z25.1 | Influenza vaccination | flu vaccine
Z26.9 | Vaccination | immunisation, immunization, vaccine
Z27.1 | Vaccination against diphtheria, tetanus and pertussis | DPT, DTP
Z30.0 | Advice on contraception | family planning
Z30.1 | Insertion of an intrauterine device | IUCD, copper T
Z30.4 | Check of contraceptive drugs | oral pills
Z32.1 | Pregnancy confirmed | UPT positive
Z34.0 | Antenatal visit, first pregnancy | ANC, primi
Z34.9 | Antenatal visit | ANC, pregnancy check
Z35.9 | Antenatal visit, high-risk pregnancy | high risk pregnancy, HRP
Z39.2 | Visit after childbirth | PNC, postnatal
Z47.0 | Removal of a plate or screws | implant removal
Z48.0 | Dressing or removal of stitches | dressing, suture removal
Z71.3 | Advice on diet | diet counselling
Z72.0 | Tobacco use
Z76.0 | Repeat prescription | refill
Z88.0 | Known allergy to penicillin
Z92.1 | Long-term use of anticoagulants | on warfarin
Z95.1 | After coronary bypass | CABG
Z95.5 | After coronary angioplasty | PTCA, stent
Z96.6 | Artificial joint | THR, TKR, knee replacement
`;
