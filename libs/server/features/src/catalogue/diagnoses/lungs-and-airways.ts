/** Lungs, nose and throat (ICD-10, chapter X): code | text | what people type. */
export const LUNGS_AND_AIRWAYS = `
J00 | Common cold | nasopharyngitis, coryza, runny nose, cold, sardi
J01.0 | Acute maxillary sinusitis
J01.9 | Acute sinusitis | sinus, sinus infection
J02.0 | Streptococcal sore throat | strep throat
J02.9 | Acute pharyngitis | sore throat, throat infection
J03.9 | Acute tonsillitis | tonsils
J04.0 | Acute laryngitis | hoarse voice
J04.1 | Acute tracheitis
J05.0 | Croup
J06.9 | Acute upper respiratory infection | cold, URTI, URI, ARI, cold and cough
J10.1 | Influenza, virus identified | flu
J11.1 | Influenza, virus not identified | flu, influenza like illness, ILI
J12.9 | Viral pneumonia
J15.9 | Bacterial pneumonia
J18.0 | Bronchopneumonia
J18.1 | Lobar pneumonia
J18.9 | Pneumonia | LRTI, chest infection, CAP
J20.9 | Acute bronchitis | bronchitis, chesty cough
J21.9 | Acute bronchiolitis | bronchiolitis
J22 | Acute lower respiratory infection | LRTI, LRI, chest infection
J30.1 | Allergic rhinitis due to pollen | hay fever
J30.4 | Allergic rhinitis | nasal allergy, sneezing, AR
J31.0 | Chronic rhinitis
J31.2 | Chronic pharyngitis
J32.9 | Chronic sinusitis | sinus
J33.9 | Nasal polyp
J34.2 | Deviated nasal septum | DNS
J34.3 | Enlarged nasal turbinates | turbinate hypertrophy
J35.0 | Chronic tonsillitis
J35.1 | Enlarged tonsils
J35.2 | Enlarged adenoids
J36 | Abscess beside the tonsil | quinsy, peritonsillar abscess
J37.0 | Chronic laryngitis
J40 | Bronchitis, not known whether acute or chronic | bronchitis
J42 | Chronic bronchitis
J43.9 | Emphysema
J44.0 | Chronic obstructive lung disease with acute lower respiratory infection | COPD infection
J44.1 | Chronic obstructive lung disease with acute exacerbation | AECOPD, COPD exacerbation
J44.9 | Chronic obstructive lung disease | COPD
J45.0 | Allergic asthma
J45.9 | Asthma | bronchial asthma, dama, BA
J46 | Status asthmaticus | acute severe asthma
J47 | Bronchiectasis
J84.1 | Interstitial lung disease with fibrosis | ILD, IPF, pulmonary fibrosis
J84.9 | Interstitial lung disease | ILD
J90 | Fluid around the lung | pleural effusion
J93.9 | Collapsed lung | pneumothorax
`;
