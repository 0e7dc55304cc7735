/** Injuries, poisons and their causes (ICD-10, chapters XIX and XX): code | text | what people type. */
export const INJURIES = `
S01.9 | Open wound of the head | scalp laceration
S05.0 | Scratch of the cornea | corneal abrasion
S06.0 | Concussion
S09.9 | Head injury | HI
S13.4 | Sprain of the neck | whiplash
S22.3 | Fracture of a rib
S33.5 | Sprain of the lower back | lumbar strain
S42.0 | Fracture of the collar bone | clavicle fracture
S43.0 | Dislocation of the shoulder
S52.5 | Fracture of the lower end of the radius | colles fracture, wrist fracture
S61.0 | Open wound of a finger | cut finger
S62.6 | Fracture of a finger
S72.0 | Fracture of the neck of the femur | hip fracture
S80.0 | Bruise of the knee
S83.2 | Torn meniscus, fresh | meniscal tear
S83.5 | Sprain or tear of the cruciate ligament | ACL tear, PCL tear
S83.6 | Sprain of the knee
S93.4 | Sprain of the ankle | ankle twist
T14.0 | Abrasion or bruise | superficial injury, scratch
T14.1 | Open wound | cut, laceration, CLW, bite wound
T14.2 | Fracture | broken bone
T14.9 | Injury
T15.0 | Foreign body in the cornea | FB eye
T16 | Foreign body in the ear | FB ear
T17.1 | Foreign body in the nose | FB nose
T30.0 | Burn | burns, scald
T63.0 | Snake bite with venom | snake bite
T63.2 | Scorpion sting
T63.4 | Sting of a bee, wasp or other insect | bee sting, insect bite
T60.0 | Organophosphate poisoning | OP poisoning
T67.0 | Heatstroke | sunstroke, loo
T67.5 | Heat exhaustion
T75.4 | Electric shock
T78.2 | Anaphylactic shock | anaphylaxis
T78.3 | Angio-oedema | angioedema, swollen lips
T78.4 | Allergy | allergic reaction
T81.4 | Infection after an operation | SSI, wound infection
T88.7 | Unwanted effect of a drug | adverse drug reaction, ADR, side effect
V89.2 | Road traffic accident, motor vehicle | RTA
W19.9 | Fall
W54.9 | Bitten by a dog | dog bite
W55.9 | Bitten by another mammal | cat bite, monkey bite
`;
