/** Bones, joints and muscles (ICD-10, chapter XIII): code | text | what people type. */
export const BONES_AND_MUSCLES = `
M05.9 | Rheumatoid arthritis, seropositive | RA factor positive
M06.0 | Rheumatoid arthritis, seronegative
M06.9 | Rheumatoid arthritis | RA, gathiya
M10.0 | Primary gout
M10.9 | Gout | uric acid arthritis
M13.9 | Arthritis | joint inflammation
M15.9 | Osteoarthritis of several joints | polyarthrosis
M16.9 | Osteoarthritis of the hip | OA hip
M17.9 | Osteoarthritis of the knee | OA knee, knee pain
M19.9 | Osteoarthritis | OA, arthrosis
M20.1 | Bunion | hallux valgus
M21.4 | Flat foot
M22.4 | Chondromalacia patellae
M23.9 | Internal derangement of the knee | IDK
M25.4 | Fluid in a joint | joint effusion
M25.5 | Joint pain | arthralgia
M32.9 | Systemic lupus erythematosus | SLE, lupus
M35.0 | Sjogren syndrome | sicca
M41.9 | Scoliosis
M43.1 | Spondylolisthesis
M43.6 | Wry neck | torticollis, stiff neck
M45 | Ankylosing spondylitis | AS
M47.9 | Spondylosis | cervical spondylosis, lumbar spondylosis
M48.0 | Narrow spinal canal | spinal stenosis, lumbar canal stenosis
M50.1 | Cervical disc disorder with radiculopathy | neck disc
M51.1 | Lumbar disc disorder with radiculopathy | PIVD, slipped disc, disc prolapse
M54.2 | Neck pain | cervicalgia, neck ache
M54.3 | Sciatica
M54.4 | Low back pain with sciatica
M54.5 | Low back pain | LBA, LBP, backache, lumbago
M54.6 | Pain in the upper back | thoracic back pain
M54.9 | Back pain | backache, kamar dard
M60.9 | Myositis
M62.6 | Muscle strain | pulled muscle
M65.3 | Trigger finger
M65.4 | De Quervain tenosynovitis
M67.4 | Ganglion
M70.4 | Prepatellar bursitis | housemaids knee
M71.2 | Baker cyst | popliteal cyst
M72.2 | Plantar fasciitis | heel pain
M75.0 | Frozen shoulder | adhesive capsulitis, PA shoulder, periarthritis
M75.1 | Rotator cuff syndrome | supraspinatus tendinitis
M75.4 | Impingement of the shoulder
M76.6 | Achilles tendinitis
M77.0 | Golfer's elbow | medial epicondylitis
M77.1 | Tennis elbow | lateral epicondylitis
M77.3 | Heel spur | calcaneal spur
M79.1 | Muscle pain | myalgia, body ache, bodyache
M79.6 | Pain in a limb | leg pain, arm pain
M79.7 | Fibromyalgia
M81.0 | Osteoporosis after menopause | postmenopausal osteoporosis
M81.9 | Osteoporosis
M86.9 | Osteomyelitis
M87.9 | Osteonecrosis | avascular necrosis, AVN
`;
