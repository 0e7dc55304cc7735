/** Tumours and diseases of the blood (ICD-10, chapters II and III): code | text | what people type. */
export const TUMOURS_AND_BLOOD = `
C02.9 | Cancer of the tongue | carcinoma tongue
C06.9 | Cancer of the mouth | oral cancer, carcinoma oral cavity
C15.9 | Cancer of the oesophagus | carcinoma oesophagus, esophagus
C16.9 | Cancer of the stomach | carcinoma stomach, gastric cancer
C18.9 | Cancer of the colon | carcinoma colon, bowel cancer
C20 | Cancer of the rectum | carcinoma rectum
C22.0 | Liver cell cancer | hepatocellular carcinoma, HCC
C34.9 | Cancer of the lung | carcinoma lung, bronchogenic carcinoma
C50.9 | Cancer of the breast | carcinoma breast
C53.9 | Cancer of the cervix | carcinoma cervix
C56 | Cancer of the ovary | carcinoma ovary
C61 | Cancer of the prostate | carcinoma prostate
C67.9 | Cancer of the bladder | carcinoma bladder
C73 | Cancer of the thyroid | carcinoma thyroid
C80.9 | Cancer, primary site unknown | malignancy
C90.0 | Multiple myeloma | myeloma
D17.9 | Lipoma | fatty lump
D18.0 | Haemangioma | hemangioma
D22.9 | Mole | melanocytic naevus, nevus
D24 | Benign tumour of the breast | fibroadenoma
D25.9 | Fibroid of the uterus | leiomyoma, myoma, fibroid uterus
D50.0 | Iron deficiency anaemia from chronic blood loss
D50.9 | Iron deficiency anaemia | IDA, anemia, low haemoglobin, low Hb
D51.9 | Vitamin B12 deficiency anaemia | B12 anaemia, megaloblastic anaemia
D52.9 | Folate deficiency anaemia | folic acid deficiency
D53.9 | Nutritional anaemia
D55.0 | Anaemia due to G6PD deficiency | G6PD
D56.1 | Beta thalassaemia | thalassemia major
D56.3 | Thalassaemia trait | thalassemia minor, carrier
D57.1 | Sickle-cell disease without crisis | sickle cell anaemia
D57.3 | Sickle-cell trait
D61.9 | Aplastic anaemia
D64.9 | Anaemia | anemia, low Hb
D66 | Haemophilia A | factor VIII deficiency, hemophilia
D69.3 | Immune thrombocytopenic purpura | ITP
D69.6 | Low platelets | thrombocytopenia
D70 | Low neutrophils | neutropenia, agranulocytosis
D72.1 | Eosinophilia | high eosinophils
`;
