/** Mind, nerves and brain (ICD-10, chapters V and VI): code | text | what people type. */
export const MIND_AND_NERVES = `
F01.9 | Vascular dementia
F03 | Dementia | memory loss
F05.9 | Delirium | acute confusion
F10.1 | Harmful use of alcohol | alcohol abuse
F10.2 | Alcohol dependence | alcoholism, ADS
F10.3 | Alcohol withdrawal
F11.2 | Opioid dependence | heroin
F17.2 | Tobacco dependence | smoking, gutkha, nicotine dependence
F20.9 | Schizophrenia
F23.9 | Acute psychotic episode | acute psychosis
F29 | Psychosis
F31.9 | Bipolar disorder | BPAD, manic depression
F32.0 | Mild depressive episode | depression
F32.1 | Moderate depressive episode | depression
F32.2 | Severe depressive episode without psychotic symptoms | depression
F32.9 | Depression | depressive episode, low mood
F33.9 | Recurrent depression | MDD
F34.1 | Dysthymia
F40.1 | Social phobia | social anxiety
F41.0 | Panic disorder | panic attack
F41.1 | Generalised anxiety disorder | GAD
F41.2 | Mixed anxiety and depression | anxiety depression
F41.9 | Anxiety | anxiety disorder, tension, ghabrahat, nervousness
F42.9 | Obsessive-compulsive disorder | OCD
F43.0 | Acute stress reaction
F43.1 | Post-traumatic stress disorder | PTSD
F43.2 | Adjustment disorder
F44.9 | Dissociative disorder | conversion disorder
F45.0 | Somatisation disorder
F45.9 | Somatoform disorder | psychosomatic
F50.0 | Anorexia nervosa
F51.0 | Sleeplessness without physical cause | insomnia
F52.2 | Erectile dysfunction without physical cause | ED, psychogenic impotence
F52.4 | Premature ejaculation | PE
F79.9 | Intellectual disability | mental retardation, low IQ
F80.9 | Disorder of speech development | speech delay, late talker
F81.9 | Learning disorder | dyslexia, scholastic difficulty
F84.0 | Childhood autism | autism, ASD
F90.0 | Attention deficit hyperactivity disorder | ADHD
F91.9 | Conduct disorder
F95.9 | Tic disorder | tics
F98.0 | Bed-wetting without physical cause | enuresis, nocturnal enuresis
F98.5 | Stammering | stuttering
G03.9 | Meningitis
G04.9 | Encephalitis
G20 | Parkinson disease | parkinsonism, PD
G25.0 | Essential tremor | tremor
G30.9 | Alzheimer disease | alzheimers, dementia
G35 | Multiple sclerosis | MS
G40.9 | Epilepsy | fits, seizure disorder, mirgi
G43.0 | Migraine without aura | common migraine
G43.1 | Migraine with aura | classical migraine
G43.9 | Migraine | half headache
G44.0 | Cluster headache
G44.2 | Tension-type headache | tension headache, TTH
G45.9 | Transient ischaemic attack | TIA, mini stroke
G47.0 | Insomnia | sleeplessness, cannot sleep
G47.3 | Sleep apnoea | OSA, snoring
G50.0 | Trigeminal neuralgia
G51.0 | Bell palsy | facial palsy, bells palsy
G56.0 | Carpal tunnel syndrome | CTS
G56.2 | Lesion of the ulnar nerve | ulnar neuropathy
G57.1 | Meralgia paraesthetica
G61.0 | Guillain-Barre syndrome | GBS
G62.1 | Alcoholic polyneuropathy
G62.9 | Polyneuropathy | peripheral neuropathy, neuropathy
G70.0 | Myasthenia gravis
G80.9 | Cerebral palsy | CP
G81.9 | Hemiplegia | hemiparesis, paralysis of one side
`;
