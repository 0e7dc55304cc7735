/** For heart, pressure, sugar, hormones, blood and bones: drug | form | strengths | usual dose, frequency | other names. */
export const HEART_SUGAR_AND_HORMONES = `
Amlodipine | TABLET | 2.5 mg, 5 mg, 10 mg | 1, OD
Cilnidipine | TABLET | 5 mg, 10 mg, 20 mg | 1, OD
Nifedipine | TABLET | 10 mg, 20 mg, 30 mg
Telmisartan | TABLET | 20 mg, 40 mg, 80 mg | 1, OD
Telmisartan + amlodipine | TABLET | 40 mg + 5 mg, 80 mg + 5 mg | 1, OD
Telmisartan + hydrochlorothiazide | TABLET | 40 mg + 12.5 mg, 80 mg + 12.5 mg | 1, OD
Losartan | TABLET | 25 mg, 50 mg, 100 mg
Olmesartan | TABLET | 10 mg, 20 mg, 40 mg | 1, OD
Valsartan | TABLET | 40 mg, 80 mg, 160 mg
Enalapril | TABLET | 2.5 mg, 5 mg, 10 mg
Ramipril | TABLET | 1.25 mg, 2.5 mg, 5 mg, 10 mg
Atenolol | TABLET | 25 mg, 50 mg, 100 mg | 1, OD
Metoprolol succinate | TABLET | 25 mg, 50 mg, 100 mg | 1, OD
Bisoprolol | TABLET | 2.5 mg, 5 mg, 10 mg | 1, OD
Nebivolol | TABLET | 2.5 mg, 5 mg, 10 mg | 1, OD
Carvedilol | TABLET | 3.125 mg, 6.25 mg, 12.5 mg, 25 mg | 1, BD
Propranolol | TABLET | 10 mg, 20 mg, 40 mg
Labetalol | TABLET | 100 mg, 200 mg
Methyldopa | TABLET | 250 mg, 500 mg
Prazosin | TABLET | 2.5 mg, 5 mg
Clonidine | TABLET | 0.1 mg
Hydrochlorothiazide | TABLET | 12.5 mg, 25 mg | 1, MORNING | HCTZ
Chlortalidone | TABLET | 6.25 mg, 12.5 mg, 25 mg | 1, MORNING | chlorthalidone
Indapamide | TABLET | 1.5 mg, 2.5 mg | 1, MORNING
Furosemide | TABLET | 40 mg | | frusemide
Torasemide | TABLET | 5 mg, 10 mg, 20 mg | | torsemide
Spironolactone | TABLET | 25 mg, 50 mg, 100 mg
Aspirin | TABLET | 75 mg, 150 mg | 1, OD | acetylsalicylic acid
Clopidogrel | TABLET | 75 mg | 1, OD
Aspirin + clopidogrel | CAPSULE | 75 mg + 75 mg | 1, OD
Ticagrelor | TABLET | 60 mg, 90 mg | 1, BD
Warfarin | TABLET | 1 mg, 2 mg, 5 mg
Acenocoumarol | TABLET | 1 mg, 2 mg, 4 mg | | nicoumalone
Apixaban | TABLET | 2.5 mg, 5 mg | 1, BD
Rivaroxaban | TABLET | 10 mg, 15 mg, 20 mg
Dabigatran | CAPSULE | 75 mg, 110 mg, 150 mg | 1, BD
Atorvastatin | TABLET | 10 mg, 20 mg, 40 mg, 80 mg | 1, NIGHT
Rosuvastatin | TABLET | 5 mg, 10 mg, 20 mg, 40 mg | 1, NIGHT
Fenofibrate | TABLET | 145 mg, 160 mg | 1, OD
Ezetimibe | TABLET | 10 mg | 1, OD
Isosorbide mononitrate | TABLET | 10 mg, 20 mg, 30 mg, 60 mg | | ISMN
Isosorbide dinitrate | TABLET | 5 mg, 10 mg | | ISDN
Glyceryl trinitrate | TABLET | 2.6 mg, 6.4 mg | | nitroglycerin, GTN
Trimetazidine | TABLET | 20 mg, 35 mg
Ranolazine | TABLET | 500 mg
Ivabradine | TABLET | 5 mg, 7.5 mg | 1, BD
Sacubitril + valsartan | TABLET | 24 mg + 26 mg, 49 mg + 51 mg, 97 mg + 103 mg | 1, BD | ARNI
Digoxin | TABLET | 0.25 mg
Amiodarone | TABLET | 100 mg, 200 mg
Diltiazem | TABLET | 30 mg, 60 mg, 90 mg
Metformin | TABLET | 500 mg, 850 mg, 1 g
Glimepiride | TABLET | 1 mg, 2 mg, 3 mg, 4 mg
Glimepiride + metformin | TABLET | 1 mg + 500 mg, 2 mg + 500 mg
Gliclazide | TABLET | 30 mg, 40 mg, 60 mg, 80 mg
Glipizide | TABLET | 5 mg
Pioglitazone | TABLET | 7.5 mg, 15 mg, 30 mg | 1, OD
Sitagliptin | TABLET | 25 mg, 50 mg, 100 mg | 1, OD
Vildagliptin | TABLET | 50 mg
Teneligliptin | TABLET | 20 mg | 1, OD
Linagliptin | TABLET | 5 mg | 1, OD
Dapagliflozin | TABLET | 5 mg, 10 mg | 1, OD
Empagliflozin | TABLET | 10 mg, 25 mg | 1, OD
Acarbose | TABLET | 25 mg, 50 mg
Voglibose | TABLET | 0.2 mg, 0.3 mg
Insulin human regular | INJECTION | 40 IU/ml, 100 IU/ml | | soluble insulin
Insulin isophane | INJECTION | 40 IU/ml, 100 IU/ml | | NPH
Insulin human 30/70 | INJECTION | 40 IU/ml, 100 IU/ml | | premixed insulin, biphasic insulin
Insulin glargine | INJECTION | 100 IU/ml
Levothyroxine | TABLET | 12.5 mcg, 25 mcg, 50 mcg, 75 mcg, 88 mcg, 100 mcg, 125 mcg, 150 mcg | 1, MORNING | thyroxine, T4
Carbimazole | TABLET | 5 mg, 10 mg, 20 mg
Propylthiouracil | TABLET | 50 mg | | PTU
Cabergoline | TABLET | 0.25 mg, 0.5 mg
Bromocriptine | TABLET | 1.25 mg, 2.5 mg
Clomifene | TABLET | 25 mg, 50 mg, 100 mg | | clomiphene
Letrozole | TABLET | 2.5 mg
Norethisterone | TABLET | 5 mg | | norethindrone
Medroxyprogesterone | TABLET | 5 mg, 10 mg
Dydrogesterone | TABLET | 10 mg
Progesterone | CAPSULE | 100 mg, 200 mg
Ethinylestradiol + levonorgestrel | TABLET | 0.03 mg + 0.15 mg | 1, OD | OCP, oral contraceptive
Levonorgestrel | TABLET | 1.5 mg | 1, STAT | emergency contraceptive
Tranexamic acid | TABLET | 250 mg, 500 mg
Ferrous sulfate + folic acid | TABLET | 100 mg + 0.5 mg | 1, OD | IFA, iron
Ferrous ascorbate + folic acid | TABLET | 100 mg + 1.5 mg | 1, OD | iron
Iron polymaltose | SYRUP | 50 mg/5 ml | | iron
Folic acid | TABLET | 5 mg | 1, OD
Methylcobalamin | TABLET | 500 mcg, 1500 mcg | 1, OD | mecobalamin, vitamin B12
Cyanocobalamin | INJECTION | 500 mcg/ml, 1000 mcg/ml | | vitamin B12
Pyridoxine | TABLET | 10 mg, 40 mg, 100 mg | | vitamin B6
Thiamine | TABLET | 75 mg, 100 mg | | vitamin B1
Vitamin B complex | TABLET | | 1, OD | B complex, BCT
Ascorbic acid | TABLET | 500 mg | 1, OD | vitamin C
Colecalciferol | SACHET | 60000 IU | 1, WEEKLY | vitamin D3, cholecalciferol
Colecalciferol | CAPSULE | 60000 IU | 1, WEEKLY | vitamin D3, cholecalciferol
Colecalciferol | DROPS | 400 IU/ml, 800 IU/ml | | vitamin D3, cholecalciferol
Calcium carbonate + vitamin D3 | TABLET | 500 mg + 250 IU | | calcium
Zinc sulfate | TABLET | 20 mg | 1, OD | zinc
Alendronic acid | TABLET | 70 mg | 1, WEEKLY | alendronate
Allopurinol | TABLET | 100 mg, 300 mg | 1, OD
Febuxostat | TABLET | 40 mg, 80 mg | 1, OD
Colchicine | TABLET | 0.5 mg
Methotrexate | TABLET | 2.5 mg, 5 mg, 7.5 mg, 10 mg, 15 mg | | MTX
Sulfasalazine | TABLET | 500 mg, 1 g
Leflunomide | TABLET | 10 mg, 20 mg | 1, OD
Tamsulosin | CAPSULE | 0.2 mg, 0.4 mg | 1, NIGHT
Finasteride | TABLET | 1 mg, 5 mg | 1, OD
Dutasteride | CAPSULE | 0.5 mg | 1, OD
Solifenacin | TABLET | 5 mg, 10 mg | 1, OD
Mirabegron | TABLET | 25 mg, 50 mg | 1, OD
Sildenafil | TABLET | 25 mg, 50 mg, 100 mg
Tadalafil | TABLET | 5 mg, 10 mg, 20 mg
`;
