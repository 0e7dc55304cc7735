/** Mouth, stomach, bowel and liver (ICD-10, chapter XI): code | text | what people type. */
export const DIGESTION = `
K00.7 | Teething
K01.1 | Impacted tooth | wisdom tooth
K02.9 | Dental caries | cavity, tooth decay
K04.0 | Pulpitis | tooth pain
K04.7 | Abscess at the root of a tooth | dental abscess, periapical abscess
K05.1 | Chronic gingivitis | bleeding gums
K05.3 | Chronic periodontitis | pyorrhoea
K08.8 | Toothache and other disorders of teeth | toothache
K11.2 | Inflamed salivary gland | sialadenitis, parotitis
K12.0 | Mouth ulcers | aphthous ulcer, oral ulcer
K12.1 | Stomatitis
K13.2 | Leukoplakia of the mouth
K13.5 | Oral submucous fibrosis | OSMF
K14.0 | Glossitis
K20 | Oesophagitis | esophagitis
K21.0 | Gastro-oesophageal reflux with oesophagitis | GERD with esophagitis
K21.9 | Gastro-oesophageal reflux disease | GERD, acidity, acid reflux, GORD, hyperacidity
K22.0 | Achalasia
K25.9 | Gastric ulcer | stomach ulcer
K26.9 | Duodenal ulcer | DU
K27.9 | Peptic ulcer | PUD, APD
K29.1 | Acute gastritis
K29.5 | Chronic gastritis
K29.7 | Gastritis | gastric, APD
K30 | Indigestion | dyspepsia, functional dyspepsia, bloating
K35.8 | Acute appendicitis | appendix
K37 | Appendicitis
K40.9 | Inguinal hernia, one side | groin hernia
K42.9 | Umbilical hernia
K43.2 | Incisional hernia
K44.9 | Hiatus hernia
K50.9 | Crohn disease
K51.9 | Ulcerative colitis | UC, IBD
K52.9 | Gastroenteritis and colitis, not infectious | colitis
K57.9 | Diverticular disease | diverticulosis
K58 | Irritable bowel syndrome | IBS
K59.0 | Constipation | hard stools, kabz
K59.1 | Functional diarrhoea
K60.0 | Acute anal fissure
K60.1 | Chronic anal fissure
K60.2 | Anal fissure | fissure in ano
K60.3 | Anal fistula | fistula in ano, bhagandar
K61.0 | Anal abscess | perianal abscess
K62.3 | Rectal prolapse
K62.5 | Bleeding from the rectum | bleeding PR, rectal bleeding
K64.9 | Piles | haemorrhoids, hemorrhoids, bawasir
K70.0 | Alcoholic fatty liver
K70.1 | Alcoholic hepatitis
K70.3 | Alcoholic cirrhosis
K70.9 | Alcoholic liver disease | ALD
K74.6 | Cirrhosis of the liver | cirrhosis, CLD
K75.0 | Abscess of the liver | liver abscess
K76.0 | Fatty liver | NAFLD, MASLD, steatosis
K76.6 | Portal hypertension | PHT
K80.0 | Gallstones with acute cholecystitis
K80.2 | Gallstones | cholelithiasis, GB stone
K80.5 | Bile duct stone | choledocholithiasis, CBD stone
K81.0 | Acute cholecystitis
K83.0 | Cholangitis
K85.9 | Acute pancreatitis
K86.1 | Chronic pancreatitis
K90.0 | Coeliac disease | celiac, gluten
K92.0 | Vomiting blood | haematemesis, hematemesis
K92.1 | Black stools | melaena, melena
K92.2 | Bleeding in the gut | GI bleed
`;
