/** Hormones, nutrition and metabolism (ICD-10, chapter IV): code | text | what people type. */
export const HORMONES_AND_NUTRITION = `
E03.1 | Congenital hypothyroidism without goitre
E03.9 | Hypothyroidism | underactive thyroid, high TSH, thyroid
E04.0 | Diffuse goitre, thyroid function normal | nontoxic goitre, goiter
E04.1 | Single thyroid nodule | solitary thyroid nodule, STN
E04.2 | Multinodular goitre, thyroid function normal | MNG
E04.9 | Goitre | goiter, thyroid swelling
E05.0 | Overactive thyroid with diffuse goitre | graves disease
E05.9 | Hyperthyroidism | thyrotoxicosis, overactive thyroid, low TSH
E06.1 | Subacute thyroiditis | de quervain thyroiditis
E06.3 | Autoimmune thyroiditis | hashimoto
E10.1 | Type 1 diabetes with ketoacidosis | DKA
E10.9 | Type 1 diabetes | T1DM, DM1, juvenile diabetes, IDDM
E11.1 | Type 2 diabetes with ketoacidosis | DKA
E11.2 | Type 2 diabetes with kidney complications | diabetic nephropathy, diabetic kidney disease
E11.3 | Type 2 diabetes with eye complications | diabetic retinopathy
E11.4 | Type 2 diabetes with nerve complications | diabetic neuropathy
E11.5 | Type 2 diabetes with circulatory complications | diabetic foot, diabetic gangrene
E11.9 | Type 2 diabetes | sugar, diabetes, T2DM, DM2, DM, NIDDM, madhumeh
E14.9 | Diabetes, type not known | diabetes
E16.2 | Low blood sugar | hypoglycaemia, hypoglycemia
E20.9 | Hypoparathyroidism
E21.0 | Primary hyperparathyroidism
E22.1 | High prolactin | hyperprolactinaemia
E24.9 | Cushing syndrome
E27.1 | Addison disease | primary adrenal insufficiency
E28.2 | Polycystic ovary syndrome | PCOS, PCOD, polycystic ovaries
E30.0 | Delayed puberty
E34.3 | Short stature
E40 | Kwashiorkor
E41 | Marasmus
E43 | Severe malnutrition | SAM
E44.0 | Moderate malnutrition | MAM
E44.1 | Mild malnutrition
E46 | Malnutrition | undernutrition, PEM
E50.9 | Vitamin A deficiency
E52 | Pellagra | niacin deficiency
E53.8 | Deficiency of other B vitamins | vitamin B12 deficiency, B12 deficiency, low B12
E53.9 | Vitamin B deficiency | B complex deficiency
E54 | Scurvy | vitamin C deficiency
E55.0 | Rickets, active
E55.9 | Vitamin D deficiency | low vitamin D
E58 | Calcium deficiency from diet
E61.1 | Iron deficiency | low ferritin
E66.9 | Obesity | overweight
E73.9 | Lactose intolerance
E78.0 | High cholesterol | hypercholesterolaemia
E78.1 | High triglycerides | hypertriglyceridaemia
E78.2 | Mixed high blood fats | mixed hyperlipidaemia
E78.5 | High blood fats | hyperlipidaemia, dyslipidaemia, dyslipidemia, cholesterol, lipids
E79.0 | High uric acid without gout | hyperuricaemia
E80.4 | Gilbert syndrome
E86 | Dehydration | volume depletion
E87.1 | Low sodium | hyponatraemia, hyponatremia
E87.5 | High potassium | hyperkalaemia
E87.6 | Low potassium | hypokalaemia
`;
