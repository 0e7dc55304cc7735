/** Skin, hair and nails (ICD-10, chapter XII): code | text | what people type. */
export const SKIN = `
L01.0 | Impetigo
L02.9 | Boil or abscess of the skin | furuncle, carbuncle, boil, abscess, phoda
L03.0 | Infection around a nail | paronychia, whitlow, cellulitis of finger, cellulitis of toe
L03.1 | Cellulitis of a limb | cellulitis leg
L03.9 | Cellulitis
L04.9 | Acute lymphadenitis | inflamed lymph node
L05.9 | Pilonidal sinus | pilonidal cyst
L08.0 | Pyoderma
L08.9 | Skin infection
L10.0 | Pemphigus vulgaris
L12.0 | Bullous pemphigoid
L20.9 | Atopic dermatitis | atopic eczema
L21.9 | Seborrhoeic dermatitis | dandruff
L22 | Nappy rash | diaper rash
L23.9 | Allergic contact dermatitis | ACD
L24.9 | Irritant contact dermatitis
L25.9 | Contact dermatitis
L27.0 | Drug rash, generalised | drug eruption
L28.0 | Lichen simplex | neurodermatitis, LSC
L28.2 | Prurigo | papular urticaria
L29.0 | Itching of the anus | pruritus ani
L29.9 | Itching | pruritus
L30.1 | Pompholyx | dyshidrotic eczema
L30.4 | Intertrigo
L30.9 | Eczema | dermatitis
L40.0 | Plaque psoriasis | psoriasis vulgaris
L40.5 | Psoriatic arthritis | PSA
L40.9 | Psoriasis
L42 | Pityriasis rosea
L43.9 | Lichen planus | LP
L50.0 | Allergic urticaria | hives
L50.9 | Urticaria | hives, pitti
L51.9 | Erythema multiforme
L52 | Erythema nodosum
L55.9 | Sunburn
L56.4 | Polymorphous light eruption | PMLE, sun allergy
L60.0 | Ingrowing nail | ingrown toenail
L63.9 | Alopecia areata | patchy hair loss
L64.9 | Pattern hair loss | androgenetic alopecia, AGA, baldness
L65.0 | Telogen effluvium | hair fall
L65.9 | Hair loss | hair fall, alopecia
L68.0 | Hirsutism | excess facial hair
L70.0 | Acne | acne vulgaris, pimples
L71.9 | Rosacea
L72.0 | Epidermal cyst | epidermoid cyst
L72.1 | Sebaceous cyst | pilar cyst, trichilemmal cyst
L73.2 | Hidradenitis suppurativa
L73.9 | Folliculitis
L74.0 | Prickly heat | miliaria rubra, heat rash, ghamoriya
L80 | Vitiligo | leucoderma, white patches
L81.1 | Melasma | chloasma, jhaiyan
L82 | Seborrhoeic keratosis
L83 | Acanthosis nigricans
L84 | Corn or callus | corns, callosities
L85.3 | Dry skin | xerosis
L89.9 | Pressure sore | bed sore, decubitus ulcer
L91.0 | Keloid or hypertrophic scar | keloid
L93.0 | Discoid lupus | DLE
L97 | Ulcer of the leg | leg ulcer, foot ulcer
L98.4 | Chronic ulcer of the skin | non healing ulcer
`;
