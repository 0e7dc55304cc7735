/** Symptoms and findings without a diagnosis yet (ICD-10, chapter XVIII): code | text | what people type. */
export const SYMPTOMS = `
R00.0 | Fast heartbeat | tachycardia
R00.1 | Slow heartbeat | bradycardia
R00.2 | Palpitations
R01.1 | Heart murmur
R03.0 | Raised blood pressure without a diagnosis of hypertension | high BP reading
R04.0 | Nosebleed | epistaxis
R04.2 | Coughing blood | haemoptysis, hemoptysis
R05 | Cough | khansi
R06.0 | Shortness of breath | dyspnoea, breathlessness, SOB
R06.2 | Wheezing | wheeze
R06.6 | Hiccups
R07.0 | Pain in the throat
R07.4 | Chest pain
R10.1 | Pain in the upper abdomen | epigastric pain
R10.2 | Pelvic pain
R10.3 | Pain in the lower abdomen
R10.4 | Abdominal pain | pain abdomen, stomach ache, colic, pet dard
R11 | Nausea and vomiting | vomiting, ulti
R12 | Heartburn
R13 | Difficulty in swallowing | dysphagia
R14 | Gas and bloating | flatulence, gas
R16.0 | Enlarged liver | hepatomegaly
R16.1 | Enlarged spleen | splenomegaly
R17 | Jaundice | yellow eyes, piliya
R18 | Ascites | fluid in abdomen
R20.2 | Tingling | paraesthesia, numbness, pins and needles
R21 | Rash
R22.1 | Lump in the neck | neck swelling
R22.9 | Lump or swelling
R25.1 | Tremor
R25.2 | Cramps | muscle cramps, spasm
R30.0 | Painful urination | dysuria, burning micturition
R31 | Blood in urine | haematuria, hematuria
R32 | Incontinence of urine
R33 | Retention of urine | AUR
R35 | Frequent urination | polyuria, frequency
R42 | Dizziness | giddiness, vertigo, chakkar
R49.0 | Hoarseness | dysphonia, voice change
R50.9 | Fever | pyrexia, PUO, bukhar
R51 | Headache | sir dard
R52.9 | Pain
R53 | Weakness and tiredness | malaise, fatigue, kamzori
R55 | Fainting | syncope, blackout, collapse
R56.0 | Febrile convulsions | febrile seizure, fits with fever
R56.8 | Convulsions | seizure, fits
R59.0 | Enlarged lymph nodes in one place | lymphadenopathy
R59.1 | Enlarged lymph nodes, generalised
R60.0 | Swelling of one part | localised oedema, pedal edema
R60.9 | Swelling | oedema, edema
R62.0 | Delayed milestones | developmental delay
R63.0 | Loss of appetite | anorexia
R63.4 | Loss of weight | weight loss
R63.5 | Gain of weight | weight gain
R70.0 | Raised ESR
R73.0 | Prediabetes | impaired glucose tolerance, IGT, abnormal GTT
R73.9 | Raised blood sugar | hyperglycaemia, hyperglycemia
R74.0 | Raised liver enzymes | raised SGPT, raised SGOT, transaminitis
R80 | Protein in urine | proteinuria
`;
