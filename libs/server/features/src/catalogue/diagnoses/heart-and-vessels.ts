/** Heart and vessels (ICD-10, chapter IX): code | text | what people type. */
export const HEART_AND_VESSELS = `
I00 | Rheumatic fever without heart involvement
I05.0 | Rheumatic mitral stenosis | MS
I09.9 | Rheumatic heart disease | RHD
I10 | High blood pressure | BP, HTN, hypertension, essential hypertension
I11.0 | Hypertensive heart disease with heart failure
I11.9 | Hypertensive heart disease without heart failure | HHD
I15.9 | Secondary hypertension
I20.0 | Unstable angina | USA
I20.9 | Angina | stable angina, chest pain on exertion
I21.9 | Acute heart attack | myocardial infarction, MI, STEMI, AMI
I25.1 | Coronary artery disease | CAD, atherosclerotic heart disease
I25.2 | Old heart attack | old MI
I25.9 | Chronic ischaemic heart disease | IHD
I26.9 | Pulmonary embolism | PE
I34.0 | Mitral regurgitation | MR
I34.1 | Mitral valve prolapse | MVP
I35.0 | Aortic stenosis | AS
I42.0 | Dilated cardiomyopathy | DCM
I44.2 | Complete heart block | CHB
I44.7 | Left bundle branch block | LBBB
I47.1 | Supraventricular tachycardia | SVT, PSVT
I48.9 | Atrial fibrillation or flutter | AF, atrial fibrillation
I49.3 | Ventricular premature beats | VPC, PVC, ectopics
I49.9 | Irregular heartbeat | arrhythmia
I50.0 | Congestive heart failure | CCF, CHF
I50.1 | Left heart failure | LVF
I50.9 | Heart failure | cardiac failure
I61.9 | Bleeding in the brain | intracerebral haemorrhage, haemorrhagic stroke
I63.9 | Ischaemic stroke | cerebral infarction, CVA, brain stroke
I64 | Stroke, type not known | CVA, paralysis attack
I69.4 | After-effects of a stroke | old CVA, post stroke
I70.2 | Atherosclerosis of the arteries of the limbs | PAD, claudication
I73.0 | Raynaud syndrome
I73.1 | Buerger disease | thromboangiitis obliterans, TAO
I73.9 | Peripheral vascular disease | PVD
I80.2 | Deep vein thrombosis of the leg | DVT
I83.0 | Varicose veins with ulcer | venous ulcer
I83.9 | Varicose veins
I86.1 | Varicocele
I87.2 | Venous insufficiency
I88.9 | Lymphadenitis, nonspecific | swollen glands
I89.0 | Lymphoedema | lymphedema
I95.1 | Low blood pressure on standing | orthostatic hypotension, postural hypotension
I95.9 | Low blood pressure | hypotension, low BP
`;
