/** Kidneys, urine and reproductive organs (ICD-10, chapter XIV): code | text | what people type. */
export const KIDNEYS_AND_REPRODUCTION = `
N00.9 | Acute nephritic syndrome | acute glomerulonephritis, AGN, PSGN
N04.9 | Nephrotic syndrome | NS
N10 | Acute pyelonephritis | kidney infection
N13.3 | Hydronephrosis | HDN
N17.9 | Acute kidney failure | AKI, ARF
N18.1 | Chronic kidney disease, stage 1 | CKD 1
N18.2 | Chronic kidney disease, stage 2 | CKD 2
N18.3 | Chronic kidney disease, stage 3 | CKD 3
N18.4 | Chronic kidney disease, stage 4 | CKD 4
N18.5 | Chronic kidney disease, stage 5 | CKD 5, ESRD
N18.9 | Chronic kidney disease | CKD, CRF
N20.0 | Kidney stone | renal calculus, renal stone, pathri
N20.1 | Stone in the ureter | ureteric calculus
N20.9 | Urinary stone | urolithiasis
N21.0 | Bladder stone | vesical calculus
N23 | Renal colic | kidney colic
N28.1 | Kidney cyst, acquired | renal cyst
N30.0 | Acute cystitis | bladder infection
N34.1 | Urethritis, nonspecific
N35.9 | Urethral stricture
N39.0 | Urinary tract infection | UTI, burning urine, urine infection
N39.3 | Stress incontinence | urine leak, SUI
N39.4 | Other urinary incontinence | urge incontinence
N40 | Enlarged prostate | BPH, BEP, prostate
N41.0 | Acute prostatitis
N41.1 | Chronic prostatitis
N43.3 | Hydrocele
N44 | Torsion of the testis
N45.9 | Orchitis or epididymitis | epididymo-orchitis
N46 | Male infertility | low sperm count, azoospermia, oligospermia
N47 | Phimosis | tight foreskin, paraphimosis
N48.1 | Balanitis | balanoposthitis
N48.4 | Erectile dysfunction of physical origin | ED, impotence
N60.1 | Fibrocystic breast disease | fibroadenosis
N61 | Mastitis | breast abscess
N62 | Enlarged breast | gynaecomastia, gynecomastia
N63 | Breast lump
N64.4 | Breast pain | mastalgia, mastodynia
N70.9 | Salpingitis or oophoritis
N72 | Cervicitis
N73.9 | Pelvic inflammatory disease | PID
N75.0 | Bartholin cyst
N75.1 | Bartholin abscess
N76.0 | Acute vaginitis | vaginal infection, vaginosis, BV
N80.9 | Endometriosis
N81.2 | Prolapse of the uterus, incomplete | uterine prolapse, UV prolapse
N81.4 | Prolapse of the uterus | uterovaginal prolapse
N83.2 | Ovarian cyst
N84.0 | Polyp of the uterus | endometrial polyp
N84.1 | Polyp of the cervix
N86 | Erosion of the cervix
N87.9 | Dysplasia of the cervix | CIN
N89.8 | Vaginal discharge and other noninflammatory disorders | white discharge, leucorrhoea
N91.1 | Secondary amenorrhoea | stopped periods
N91.2 | Amenorrhoea | missed periods, amenorrhea
N91.5 | Infrequent periods | oligomenorrhoea
N92.0 | Heavy periods, regular cycle | menorrhagia, HMB
N92.1 | Heavy periods, irregular cycle | metrorrhagia
N92.6 | Irregular periods
N93.9 | Abnormal bleeding from uterus or vagina | AUB, DUB
N94.3 | Premenstrual syndrome | PMS
N94.4 | Primary period pain | primary dysmenorrhoea
N94.6 | Period pain | dysmenorrhoea, dysmenorrhea, painful periods
N95.0 | Bleeding after menopause | PMB, postmenopausal bleeding
N95.1 | Menopausal symptoms | hot flushes, menopause
N95.2 | Vaginitis after menopause | atrophic vaginitis
N96 | Repeated miscarriage | recurrent pregnancy loss, BOH
N97.9 | Female infertility | cannot conceive
`;
