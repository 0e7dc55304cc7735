/** Eyes and ears (ICD-10, chapters VII and VIII): code | text | what people type. */
export const EYES_AND_EARS = `
H00.0 | Stye | hordeolum
H00.1 | Chalazion
H01.0 | Blepharitis
H02.4 | Drooping eyelid | ptosis
H04.1 | Dry eye and other tear gland disorders | dry eyes
H04.3 | Acute inflammation of the tear passages | dacryocystitis
H04.5 | Blocked tear duct | NLD block, watering eye, epiphora
H10.1 | Allergic conjunctivitis, acute | itchy eyes, eye allergy
H10.3 | Acute conjunctivitis | red eye, pink eye
H10.9 | Conjunctivitis | eye infection
H11.0 | Pterygium
H11.3 | Bleeding under the conjunctiva | subconjunctival haemorrhage
H15.1 | Episcleritis
H16.0 | Corneal ulcer
H16.9 | Keratitis
H18.6 | Keratoconus
H20.0 | Acute iridocyclitis | iritis, anterior uveitis
H25.9 | Cataract of old age | senile cataract, motiabind
H26.9 | Cataract | motiyabind
H35.3 | Macular degeneration | ARMD, AMD
H40.1 | Open-angle glaucoma | POAG
H40.2 | Angle-closure glaucoma | PACG
H40.9 | Glaucoma | kala motia
H43.3 | Floaters | vitreous opacities
H46 | Optic neuritis
H50.9 | Squint | strabismus
H52.0 | Long sight | hypermetropia, hyperopia
H52.1 | Short sight | myopia, minus number
H52.2 | Astigmatism
H52.4 | Presbyopia | reading glasses
H52.7 | Refractive error | spectacles
H53.0 | Lazy eye | amblyopia
H53.6 | Night blindness
H57.1 | Eye pain | pain in eye
H60.9 | Otitis externa | swimmers ear, ear canal infection
H61.2 | Ear wax | cerumen, impacted wax
H65.9 | Otitis media without pus | glue ear, OME, fluid in ear
H66.0 | Acute suppurative otitis media | ASOM, ear infection, AOM
H66.1 | Chronic suppurative otitis media, tubotympanic | CSOM safe
H66.2 | Chronic suppurative otitis media, atticoantral | CSOM unsafe
H66.3 | Other chronic suppurative otitis media | CSOM, discharging ear
H66.9 | Otitis media | middle ear infection
H69.9 | Disorder of the Eustachian tube | ET dysfunction, ETD
H72.9 | Perforated eardrum | tympanic membrane perforation
H81.0 | Meniere disease
H81.1 | Benign positional vertigo | BPPV, positional vertigo
H81.2 | Vestibular neuronitis
H90.3 | Sensorineural hearing loss, both sides | SNHL
H91.1 | Hearing loss of old age | presbycusis
H91.9 | Hearing loss | deafness
H92.0 | Earache | ear pain, otalgia
H92.1 | Discharge from the ear | otorrhoea
H93.1 | Tinnitus | ringing in ears
`;
