import { PriceListItem, type Tx } from '@medicare/data';
import type { TaxCategoryName } from '@medicare/domain';
import { newId } from '@medicare/platform';

/** The price list of a demo hospital: what an out-patient department usually charges. */
export async function saveDemoPriceList(tx: Tx, branchId: string, now: Date): Promise<PriceListItem[]> {
  const items = SERVICES.map(([code, name, category, rupees, sac, taxCategory = 'HEALTHCARE_SERVICE']) =>
    Object.assign(new PriceListItem(), {
      id: newId(),
      createdAt: now,
      updatedAt: now,
      code,
      name,
      category,
      unitPrice: rupees * 100,
      sac,
      taxCategory,
      isActive: true,
      version: 1,
      branchId,
    }),
  );
  await tx.manager.insert(PriceListItem, items);
  for (const { id } of items)
    tx.record({ type: 'price-list.changed', subject: id, branchId, facts: { fields: ['name', 'unitPrice'] } });
  return items;
}

type Service = [code: string, name: string, category: string, rupees: number, sac: string, tax?: TaxCategoryName];

const [CARE, LAB, OTHER] = ['999312', '999316', '999799'];
const SERVICES: Service[] = [
  ['REG', 'Registration, new patient', 'Consultation', 100, CARE],
  ['EMG', 'Emergency consultation', 'Consultation', 1200, CARE],
  ['TEL', 'Consultation by telephone', 'Consultation', 400, CARE],
  ['DIET', 'Diet counselling', 'Consultation', 350, CARE],
  ['DRS1', 'Dressing, small', 'Procedures', 250, CARE],
  ['DRS2', 'Dressing, large', 'Procedures', 550, CARE],
  ['SUT', 'Suturing, up to 5 stitches', 'Procedures', 1100, CARE],
  ['SUTR', 'Removal of stitches', 'Procedures', 300, CARE],
  ['INJ', 'Injection, without the medicine', 'Procedures', 60, CARE],
  ['IVF', 'Infusion, without the fluid', 'Procedures', 250, CARE],
  ['NEB', 'Nebulisation', 'Procedures', 180, CARE],
  ['VAC', 'Vaccination, without the vaccine', 'Procedures', 150, CARE],
  ['POP', 'Plaster cast, forearm', 'Procedures', 1800, CARE],
  ['PHY', 'Physiotherapy, 30 minutes', 'Procedures', 450, CARE],
  ['OBS', 'Observation bed, up to 6 hours', 'Day care', 900, CARE],
  ['CBC', 'Complete blood count', 'Laboratory', 320, LAB],
  ['FBS', 'Blood glucose, fasting', 'Laboratory', 90, LAB],
  ['HBA', 'HbA1c', 'Laboratory', 480, LAB],
  ['LIP', 'Lipid profile', 'Laboratory', 650, LAB],
  ['LFT', 'Liver function tests', 'Laboratory', 720, LAB],
  ['RFT', 'Kidney function tests', 'Laboratory', 680, LAB],
  ['TSH', 'Thyroid profile (T3, T4, TSH)', 'Laboratory', 750, LAB],
  ['URE', 'Urine, routine', 'Laboratory', 120, LAB],
  ['DEN', 'Dengue NS1 antigen', 'Laboratory', 850, LAB],
  ['ECG', 'ECG, 12 leads', 'Diagnostics', 350, LAB],
  ['ECHO', 'Echocardiography', 'Diagnostics', 2200, LAB],
  ['TMT', 'Treadmill test', 'Diagnostics', 1900, LAB],
  ['XRC', 'X-ray, chest', 'Diagnostics', 450, LAB],
  ['USA', 'Ultrasound, abdomen', 'Diagnostics', 1400, LAB],
  ['PFT', 'Lung function test', 'Diagnostics', 950, LAB],
  ['CERT', 'Medical certificate for an insurer', 'Documents', 300, OTHER, 'GENERAL'],
  ['COPY', 'Copy of the file', 'Documents', 150, OTHER, 'GENERAL'],
];
