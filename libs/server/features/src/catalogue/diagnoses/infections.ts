/** Infections and parasites (ICD-10, chapter I, and U07 to U09): code | text | what people type. */
export const INFECTIONS = `
A00.9 | Cholera
A01.0 | Typhoid fever | enteric fever, typhoid, widal positive
A01.4 | Paratyphoid fever | paratyphoid
A02.0 | Salmonella enteritis | salmonella
A03.9 | Bacillary dysentery (shigellosis) | shigella, dysentery
A05.9 | Bacterial food poisoning | food poisoning
A06.0 | Acute amoebic dysentery | amoebic dysentery, amebic dysentery
A06.9 | Amoebiasis | amebiasis, amoeba
A07.1 | Giardiasis | giardia
A08.0 | Rotavirus enteritis | rota
A08.4 | Viral intestinal infection | viral gastroenteritis, stomach flu, viral diarrhoea
A09.0 | Infectious gastroenteritis | acute gastroenteritis, AGE, GE, loose motions, diarrhoea, diarrhea, infective diarrhoea
A09.9 | Gastroenteritis of unknown origin | loose stools
A15.0 | Tuberculosis of lung, sputum positive | PTB, TB, sputum positive, AFB positive, koch
A16.2 | Tuberculosis of lung, not confirmed by laboratory | PTB clinical, TB, koch, sputum negative
A16.5 | Tuberculous pleurisy, not confirmed by laboratory | pleural TB, TB effusion
A17.0 | Tuberculous meningitis | TBM, TB meningitis
A18.0 | Tuberculosis of bones and joints | bone TB, potts spine, spinal TB
A18.1 | Tuberculosis of the genitourinary system | genital TB, renal TB
A18.2 | Tuberculous lymph nodes, peripheral | TB lymphadenitis, lymph node TB, scrofula
A18.3 | Tuberculosis of intestines and peritoneum | abdominal TB, intestinal TB
A19.9 | Miliary tuberculosis | miliary TB
A23.9 | Brucellosis
A27.9 | Leptospirosis | lepto, rat fever
A30.9 | Leprosy | hansen disease, kushta
A35 | Tetanus | lockjaw
A36.9 | Diphtheria
A37.9 | Whooping cough | pertussis
A38 | Scarlet fever
A46 | Erysipelas
A49.9 | Bacterial infection
A53.9 | Syphilis | VDRL positive
A54.9 | Gonorrhoea | gonococcal infection, gonorrhea
A59.0 | Trichomonas infection of the urogenital tract | trichomoniasis, trichomonas
A60.0 | Genital herpes | herpes genitalis
A63.0 | Anogenital warts | genital warts, condyloma
A64 | Sexually transmitted disease | STD, STI
A75.3 | Scrub typhus | tsutsugamushi
A82.9 | Rabies | hydrophobia
A83.0 | Japanese encephalitis | JE
A90 | Dengue fever (older code of classical dengue) | classical dengue, dengue
A92.0 | Chikungunya | chikungunya fever
A97.0 | Dengue without warning signs | dengue
A97.1 | Dengue with warning signs | dengue
A97.2 | Severe dengue | dengue haemorrhagic fever, DHF, dengue shock
A97.9 | Dengue | dengue fever, NS1 positive
B00.1 | Herpes simplex of the skin | cold sore, fever blister, herpes labialis
B00.2 | Herpes gingivostomatitis
B00.9 | Herpes simplex infection | HSV
B01.9 | Chickenpox | varicella
B02.2 | Shingles with involvement of nerves | post herpetic neuralgia, PHN
B02.3 | Shingles of the eye | herpes zoster ophthalmicus, HZO
B02.9 | Shingles | herpes zoster, zoster
B05.9 | Measles | rubeola, khasra
B06.9 | German measles | rubella
B07 | Viral warts | wart, verruca, common wart
B08.1 | Molluscum contagiosum
B08.2 | Roseola infantum | sixth disease, exanthema subitum
B08.3 | Slapped cheek disease | erythema infectiosum, fifth disease
B08.4 | Hand, foot and mouth disease | HFMD
B08.5 | Herpangina
B15.9 | Acute hepatitis A | jaundice, HAV
B16.9 | Acute hepatitis B | HBV
B17.1 | Acute hepatitis C | HCV
B17.2 | Acute hepatitis E | HEV, jaundice
B18.1 | Chronic hepatitis B | HBsAg positive, HBV
B18.2 | Chronic hepatitis C | HCV
B19.9 | Viral hepatitis | jaundice
B24 | HIV disease | HIV, AIDS, PLHIV
B26.9 | Mumps
B27.9 | Infectious mononucleosis | glandular fever, EBV
B30.9 | Viral conjunctivitis | eye flu, pink eye, red eye
B34.9 | Viral infection | viral fever, viral syndrome, viral illness
B35.0 | Ringworm of scalp and beard | tinea capitis, tinea barbae
B35.1 | Fungal infection of nails | onychomycosis, tinea unguium
B35.3 | Athlete's foot | tinea pedis
B35.4 | Ringworm of the body | tinea corporis, daad, dhobi itch
B35.6 | Ringworm of the groin | tinea cruris, jock itch, dhobi itch
B35.9 | Ringworm | tinea, dermatophytosis, fungal infection
B36.0 | Pityriasis versicolor | tinea versicolor
B37.0 | Thrush of the mouth | oral candidiasis, oral thrush
B37.2 | Candida infection of skin and nails | cutaneous candidiasis
B37.3 | Candida infection of vulva and vagina | vaginal candidiasis, vaginal thrush, VVC
B37.4 | Candida infection of other urogenital sites | candidal balanitis
B46.5 | Mucormycosis | black fungus
B50.9 | Falciparum malaria | PF malaria
B51.9 | Vivax malaria | PV malaria
B54 | Malaria | malarial fever
B55.0 | Kala-azar | visceral leishmaniasis
B67.9 | Hydatid disease | echinococcosis, hydatid cyst
B68.9 | Tapeworm infection | taeniasis
B69.0 | Neurocysticercosis | NCC, cysticercosis of brain
B74.0 | Bancroftian filariasis | filaria
B74.9 | Filariasis | filaria, elephantiasis
B76.9 | Hookworm infection | ancylostomiasis
B77.9 | Roundworm infection | ascariasis
B80 | Threadworm infection | pinworm, enterobiasis
B82.0 | Worm infestation | helminthiasis, worms, deworming
B82.9 | Intestinal parasites
B85.0 | Head lice | pediculosis capitis
B86 | Scabies | khujli
U07.1 | COVID-19, virus identified | covid positive, corona
U07.2 | COVID-19, virus not identified | suspected covid, clinical covid
U09.9 | Condition after COVID-19 | long covid, post covid
`;
