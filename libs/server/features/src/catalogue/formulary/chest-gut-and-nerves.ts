/** For chest, gut, nerves, mind, skin, eyes and ears: drug | form | strengths | usual dose, frequency | other names. */
export const CHEST_GUT_AND_NERVES = `
Salbutamol | INHALER | 100 mcg/puff | | albuterol
Salbutamol | NEBULISER_SOLUTION | 5 mg/ml, 2.5 mg/2.5 ml | | albuterol
Salbutamol | TABLET | 2 mg, 4 mg | | albuterol
Salbutamol | SYRUP | 2 mg/5 ml | | albuterol
Levosalbutamol | INHALER | 50 mcg/puff
Levosalbutamol | NEBULISER_SOLUTION | 0.63 mg/2.5 ml, 1.25 mg/2.5 ml
Ipratropium | INHALER | 20 mcg/puff
Ipratropium | NEBULISER_SOLUTION | 250 mcg/ml
Tiotropium | INHALER | 9 mcg/puff, 18 mcg
Budesonide | INHALER | 100 mcg, 200 mcg, 400 mcg
Budesonide | NEBULISER_SOLUTION | 0.5 mg/2 ml, 1 mg/2 ml
Formoterol + budesonide | INHALER | 6 mcg + 100 mcg, 6 mcg + 200 mcg, 6 mcg + 400 mcg
Salmeterol + fluticasone | INHALER | 25 mcg + 125 mcg, 25 mcg + 250 mcg, 50 mcg + 250 mcg
Montelukast | TABLET | 4 mg, 5 mg, 10 mg | 1, NIGHT
Montelukast + levocetirizine | TABLET | 10 mg + 5 mg | 1, NIGHT
Doxofylline | TABLET | 400 mg
Etofylline + theophylline | TABLET | 77 mg + 23 mg, 231 mg + 69 mg
Ambroxol | TABLET | 30 mg
Ambroxol | SYRUP | 15 mg/5 ml, 30 mg/5 ml
Bromhexine | TABLET | 8 mg
Acetylcysteine | TABLET | 600 mg | | NAC
Dextromethorphan | SYRUP | 10 mg/5 ml, 15 mg/5 ml
Fluticasone propionate | NASAL_SPRAY | 50 mcg/spray
Mometasone | NASAL_SPRAY | 50 mcg/spray
Xylometazoline | DROPS | 0.05 %, 0.1 % | | nasal drops
Oxymetazoline | DROPS | 0.025 %, 0.05 % | | nasal drops
Sodium chloride | DROPS | 0.65 % | | saline, saline nasal drops
Omeprazole | CAPSULE | 10 mg, 20 mg, 40 mg | 1, MORNING
Pantoprazole | TABLET | 20 mg, 40 mg | 1, MORNING
Rabeprazole | TABLET | 10 mg, 20 mg | 1, MORNING
Esomeprazole | TABLET | 20 mg, 40 mg | 1, MORNING
Pantoprazole + domperidone | CAPSULE | 40 mg + 30 mg | 1, MORNING
Famotidine | TABLET | 20 mg, 40 mg
Sucralfate | SUSPENSION | 1 g/10 ml
Aluminium hydroxide + magnesium hydroxide | SUSPENSION | | | antacid
Domperidone | TABLET | 10 mg | 1, TDS
Domperidone | SUSPENSION | 1 mg/ml
Metoclopramide | TABLET | 10 mg
Ondansetron | TABLET | 4 mg, 8 mg
Ondansetron | SYRUP | 2 mg/5 ml
Dicycloverine | TABLET | 10 mg, 20 mg | | dicyclomine
Hyoscine butylbromide | TABLET | 10 mg
Drotaverine | TABLET | 40 mg, 80 mg
Mebeverine | CAPSULE | 200 mg | 1, BD
Loperamide | CAPSULE | 2 mg
Racecadotril | CAPSULE | 100 mg | 1, TDS
Racecadotril | SACHET | 10 mg, 15 mg, 30 mg
Oral rehydration salts | SACHET | 21.8 g | | ORS
Lactulose | SYRUP | 10 g/15 ml
Bisacodyl | TABLET | 5 mg
Bisacodyl | SUPPOSITORY | 5 mg, 10 mg
Ispaghula husk | POWDER | | | isabgol, psyllium
Polyethylene glycol | SACHET | 17 g | | macrogol, PEG
Mesalazine | TABLET | 400 mg, 800 mg, 1.2 g | | mesalamine
Ursodeoxycholic acid | TABLET | 150 mg, 300 mg | | UDCA, ursodiol
Amitriptyline | TABLET | 10 mg, 25 mg, 50 mg, 75 mg
Nortriptyline | TABLET | 10 mg, 25 mg
Escitalopram | TABLET | 5 mg, 10 mg, 20 mg | 1, OD
Sertraline | TABLET | 25 mg, 50 mg, 100 mg | 1, OD
Fluoxetine | CAPSULE | 10 mg, 20 mg, 40 mg
Paroxetine | TABLET | 10 mg, 12.5 mg, 20 mg, 25 mg
Duloxetine | CAPSULE | 20 mg, 30 mg, 60 mg
Venlafaxine | CAPSULE | 37.5 mg, 75 mg, 150 mg
Mirtazapine | TABLET | 7.5 mg, 15 mg, 30 mg | 1, NIGHT
Clonazepam | TABLET | 0.25 mg, 0.5 mg, 1 mg, 2 mg
Alprazolam | TABLET | 0.25 mg, 0.5 mg, 1 mg
Lorazepam | TABLET | 1 mg, 2 mg
Diazepam | TABLET | 2 mg, 5 mg, 10 mg
Zolpidem | TABLET | 5 mg, 10 mg | 1, NIGHT
Olanzapine | TABLET | 2.5 mg, 5 mg, 10 mg
Risperidone | TABLET | 1 mg, 2 mg, 3 mg, 4 mg
Quetiapine | TABLET | 25 mg, 50 mg, 100 mg, 200 mg
Haloperidol | TABLET | 1.5 mg, 5 mg, 10 mg
Lithium carbonate | TABLET | 300 mg, 400 mg
Phenytoin | TABLET | 50 mg, 100 mg
Sodium valproate | TABLET | 200 mg, 300 mg, 500 mg | | valproic acid
Carbamazepine | TABLET | 100 mg, 200 mg, 400 mg
Oxcarbazepine | TABLET | 150 mg, 300 mg, 600 mg
Levetiracetam | TABLET | 250 mg, 500 mg, 750 mg | 1, BD
Lamotrigine | TABLET | 25 mg, 50 mg, 100 mg
Clobazam | TABLET | 5 mg, 10 mg, 20 mg
Gabapentin | CAPSULE | 100 mg, 300 mg, 400 mg
Pregabalin | CAPSULE | 50 mg, 75 mg, 150 mg
Topiramate | TABLET | 25 mg, 50 mg, 100 mg
Flunarizine | TABLET | 5 mg, 10 mg | 1, NIGHT
Sumatriptan | TABLET | 25 mg, 50 mg, 100 mg
Betahistine | TABLET | 8 mg, 16 mg, 24 mg
Cinnarizine | TABLET | 25 mg, 75 mg
Prochlorperazine | TABLET | 5 mg
Levodopa + carbidopa | TABLET | 100 mg + 10 mg, 100 mg + 25 mg, 250 mg + 25 mg
Trihexyphenidyl | TABLET | 2 mg, 5 mg | | benzhexol
Donepezil | TABLET | 5 mg, 10 mg | 1, NIGHT
Baclofen | TABLET | 5 mg, 10 mg, 25 mg
Thiocolchicoside | CAPSULE | 4 mg, 8 mg
Chlorzoxazone + paracetamol | TABLET | 250 mg + 500 mg
Clotrimazole | CREAM | 1 %
Clotrimazole | POWDER | 1 %
Luliconazole | CREAM | 1 %
Ketoconazole | CREAM | 2 %
Ketoconazole | LOTION | 2 % | | shampoo
Mupirocin | OINTMENT | 2 %
Fusidic acid | CREAM | 2 %
Silver sulfadiazine | CREAM | 1 % | | burn cream
Povidone-iodine | OINTMENT | 5 %
Povidone-iodine | MOUTHWASH | 1 %, 2 % | | gargle
Permethrin | CREAM | 5 %
Permethrin | LOTION | 1 %, 5 %
Hydrocortisone | CREAM | 1 %
Betamethasone valerate | CREAM | 0.1 %
Clobetasol | CREAM | 0.05 %
Mometasone furoate | CREAM | 0.1 %
Tacrolimus | OINTMENT | 0.03 %, 0.1 %
Benzoyl peroxide | GEL | 2.5 %, 5 %
Adapalene | GEL | 0.1 %
Tretinoin | CREAM | 0.025 %, 0.05 %
Isotretinoin | CAPSULE | 5 mg, 10 mg, 20 mg
Calamine | LOTION |
Salicylic acid | OINTMENT | 6 %, 12 %
Urea | CREAM | 10 %
Minoxidil | LOTION | 2 %, 5 %
Chlorhexidine | MOUTHWASH | 0.2 %
Triamcinolone | GEL | 0.1 % | | mouth ulcer paste
Lidocaine | GEL | 2 % | | lignocaine
Tobramycin | EYE_DROPS | 0.3 %
Carboxymethylcellulose | EYE_DROPS | 0.5 %, 1 % | | CMC, artificial tears
Olopatadine | EYE_DROPS | 0.1 %
Ketorolac | EYE_DROPS | 0.4 %, 0.5 %
Prednisolone acetate | EYE_DROPS | 1 %
Timolol | EYE_DROPS | 0.25 %, 0.5 % | 1 drop, BD
Latanoprost | EYE_DROPS | 0.005 % | 1 drop, NIGHT
Brimonidine | EYE_DROPS | 0.15 %, 0.2 %
Dorzolamide | EYE_DROPS | 2 %
Ciprofloxacin + dexamethasone | EAR_DROPS | 0.3 % + 0.1 %
Clotrimazole + lidocaine | EAR_DROPS | 1 % + 2 %
`;
