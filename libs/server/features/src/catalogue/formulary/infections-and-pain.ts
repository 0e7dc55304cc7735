/** Against infections, parasites, pain and allergy: drug | form | strengths | usual dose, frequency | other names. */
export const INFECTIONS_AND_PAIN = `
Amoxicillin | CAPSULE | 250 mg, 500 mg | 1, TDS | amoxycillin
Amoxicillin | SUSPENSION | 125 mg/5 ml, 250 mg/5 ml
Amoxicillin + clavulanic acid | TABLET | 375 mg, 625 mg, 1 g | | co-amoxiclav, amoxiclav, amoxycillin clavulanate
Amoxicillin + clavulanic acid | SUSPENSION | 228.5 mg/5 ml, 457 mg/5 ml | | co-amoxiclav, amoxiclav
Ampicillin | CAPSULE | 250 mg, 500 mg
Cloxacillin | CAPSULE | 250 mg, 500 mg | 1, QID
Benzathine penicillin | INJECTION | 6 lakh units, 12 lakh units, 24 lakh units | | penicillin G
Phenoxymethylpenicillin | TABLET | 250 mg | | penicillin V
Cefalexin | CAPSULE | 250 mg, 500 mg | | cephalexin
Cefadroxil | TABLET | 250 mg, 500 mg
Cefuroxime | TABLET | 250 mg, 500 mg | 1, BD
Cefixime | TABLET | 100 mg, 200 mg, 400 mg
Cefixime | SUSPENSION | 50 mg/5 ml, 100 mg/5 ml
Cefpodoxime | TABLET | 100 mg, 200 mg | 1, BD
Cefpodoxime | SUSPENSION | 50 mg/5 ml, 100 mg/5 ml
Cefdinir | CAPSULE | 300 mg
Ceftriaxone | INJECTION | 250 mg, 500 mg, 1 g
Cefotaxime | INJECTION | 250 mg, 500 mg, 1 g
Gentamicin | INJECTION | 40 mg/ml
Amikacin | INJECTION | 100 mg, 250 mg, 500 mg
Azithromycin | TABLET | 250 mg, 500 mg | 1, OD
Azithromycin | SUSPENSION | 100 mg/5 ml, 200 mg/5 ml
Clarithromycin | TABLET | 250 mg, 500 mg | 1, BD
Erythromycin | TABLET | 250 mg, 500 mg
Roxithromycin | TABLET | 150 mg | 1, BD
Doxycycline | CAPSULE | 100 mg
Doxycycline | TABLET | 100 mg
Minocycline | CAPSULE | 50 mg, 100 mg
Ciprofloxacin | TABLET | 250 mg, 500 mg | 1, BD
Ciprofloxacin | EYE_DROPS | 0.3 %
Ofloxacin | TABLET | 200 mg, 400 mg
Levofloxacin | TABLET | 250 mg, 500 mg, 750 mg | 1, OD
Norfloxacin | TABLET | 400 mg | 1, BD
Moxifloxacin | TABLET | 400 mg | 1, OD
Moxifloxacin | EYE_DROPS | 0.5 %
Sulfamethoxazole + trimethoprim | TABLET | 400 mg + 80 mg, 800 mg + 160 mg | | co-trimoxazole, cotrimoxazole
Nitrofurantoin | CAPSULE | 50 mg, 100 mg
Fosfomycin | SACHET | 3 g | 1, STAT
Linezolid | TABLET | 600 mg | 1, BD
Clindamycin | CAPSULE | 150 mg, 300 mg
Clindamycin | GEL | 1 %
Metronidazole | TABLET | 200 mg, 400 mg
Metronidazole | SUSPENSION | 200 mg/5 ml
Tinidazole | TABLET | 300 mg, 500 mg
Ornidazole | TABLET | 500 mg
Rifaximin | TABLET | 200 mg, 400 mg, 550 mg
Isoniazid | TABLET | 100 mg, 300 mg | | INH
Rifampicin | CAPSULE | 150 mg, 300 mg, 450 mg, 600 mg | | rifampin
Pyrazinamide | TABLET | 500 mg, 750 mg
Ethambutol | TABLET | 400 mg, 800 mg
Fluconazole | TABLET | 50 mg, 150 mg, 200 mg
Itraconazole | CAPSULE | 100 mg, 200 mg
Terbinafine | TABLET | 250 mg | 1, OD
Terbinafine | CREAM | 1 %
Griseofulvin | TABLET | 250 mg, 500 mg
Aciclovir | TABLET | 200 mg, 400 mg, 800 mg | | acyclovir
Aciclovir | CREAM | 5 % | | acyclovir
Valaciclovir | TABLET | 500 mg, 1 g | | valacyclovir
Oseltamivir | CAPSULE | 30 mg, 45 mg, 75 mg
Albendazole | TABLET | 400 mg | 1, STAT
Albendazole | SUSPENSION | 200 mg/5 ml
Mebendazole | TABLET | 100 mg
Ivermectin | TABLET | 3 mg, 6 mg, 12 mg
Diethylcarbamazine | TABLET | 50 mg, 100 mg | | DEC
Praziquantel | TABLET | 600 mg
Chloroquine | TABLET | 250 mg
Hydroxychloroquine | TABLET | 200 mg, 300 mg, 400 mg | | HCQ
Primaquine | TABLET | 2.5 mg, 7.5 mg, 15 mg
Artemether + lumefantrine | TABLET | 20 mg + 120 mg, 80 mg + 480 mg | | ACT
Paracetamol | TABLET | 500 mg, 650 mg | | acetaminophen, PCM
Paracetamol | SYRUP | 120 mg/5 ml, 250 mg/5 ml | | acetaminophen, PCM
Paracetamol | DROPS | 100 mg/ml | | acetaminophen, PCM
Paracetamol | SUPPOSITORY | 80 mg, 125 mg, 170 mg, 250 mg | | acetaminophen, PCM
Ibuprofen | TABLET | 200 mg, 400 mg, 600 mg
Ibuprofen | SUSPENSION | 100 mg/5 ml
Diclofenac | TABLET | 50 mg, 75 mg, 100 mg
Diclofenac | GEL | 1 %
Diclofenac | INJECTION | 75 mg
Aceclofenac | TABLET | 100 mg | 1, BD
Aceclofenac + paracetamol | TABLET | 100 mg + 325 mg | 1, BD
Naproxen | TABLET | 250 mg, 500 mg
Etoricoxib | TABLET | 60 mg, 90 mg, 120 mg | 1, OD
Mefenamic acid | TABLET | 250 mg, 500 mg
Mefenamic acid | SUSPENSION | 50 mg/5 ml, 100 mg/5 ml
Indometacin | CAPSULE | 25 mg, 75 mg | | indomethacin
Ketorolac | TABLET | 10 mg
Tramadol | CAPSULE | 50 mg
Tramadol + paracetamol | TABLET | 37.5 mg + 325 mg
Cetirizine | TABLET | 5 mg, 10 mg | 1, OD
Cetirizine | SYRUP | 5 mg/5 ml
Levocetirizine | TABLET | 5 mg | 1, OD
Levocetirizine | SYRUP | 2.5 mg/5 ml
Fexofenadine | TABLET | 120 mg, 180 mg | 1, OD
Loratadine | TABLET | 10 mg | 1, OD
Desloratadine | TABLET | 5 mg | 1, OD
Bilastine | TABLET | 20 mg | 1, OD
Chlorphenamine | TABLET | 4 mg | | chlorpheniramine, CPM
Hydroxyzine | TABLET | 10 mg, 25 mg
Promethazine | TABLET | 10 mg, 25 mg
Pheniramine | TABLET | 25 mg, 50 mg
Prednisolone | TABLET | 5 mg, 10 mg, 20 mg, 40 mg
Prednisolone | SYRUP | 5 mg/5 ml, 15 mg/5 ml
Methylprednisolone | TABLET | 4 mg, 8 mg, 16 mg
Deflazacort | TABLET | 6 mg, 12 mg, 24 mg, 30 mg
Dexamethasone | TABLET | 0.5 mg, 4 mg
Betamethasone | TABLET | 0.5 mg
Adrenaline | INJECTION | 1 mg/ml | | epinephrine
Tetanus toxoid | INJECTION | 0.5 ml | 0.5 ml, STAT | TT
Rabies vaccine | INJECTION | 2.5 IU | | ARV
`;
