import { ChartReading, MedicalRecord, Patient, Prescription, RecordDraft, VitalSignMeasurement } from '@medicare/data';
import { Access, type Context, one, page, type Page, pageOf, PageArguments, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { amendMedicalRecord } from './amend-medical-record';
import { createMedicalRecord } from './create-medical-record';
import { discardRecordDraft } from './discard-record-draft';
import { measureVitalSigns } from './measure-vital-signs';
import { openChart } from './open-chart';
import {
  AmendMedicalRecordInput,
  CreateMedicalRecordInput,
  MeasureVitalSignsInput,
  MedicalRecordsArgs,
  RecordContentInput,
} from './records.inputs';
import { saveRecordDraft } from './save-record-draft';
import { signMedicalRecord } from './sign-medical-record';
import { withdrawPrescription } from './withdraw-prescription';

const MedicalRecordPage = pageOf(MedicalRecord);
const ChartReadingPage = pageOf(ChartReading);
const PrescriptionPage = pageOf(Prescription);

@Resolver(() => MedicalRecord)
export class RecordsResolver {
  @Access('records:read')
  @Query(() => MedicalRecordPage, { description: 'The newest first.' })
  medicalRecords(
    @Args(() => MedicalRecordsArgs) args: MedicalRecordsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { patientId, doctorId, appointmentId, status } = args;
    const where = { patientId, doctorId, appointmentId, status };
    return read<Page<MedicalRecord>>(context, info, page(MedicalRecord, where, { by: 'createdAt', desc: true }, args));
  }

  @Access('records:read')
  @Query(() => MedicalRecord, { nullable: true })
  medicalRecord(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<MedicalRecord | null>(context, info, one(MedicalRecord, { id }));
  }

  @Access('patients:read', 'records:read')
  @Query(() => Patient, {
    nullable: true,
    description:
      'The whole history in one question: select appointments, records, prescriptions, bills and what else is wanted. Each list holds what the caller may see.',
  })
  patientHistory(@Arg('patientId', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Patient | null>(context, info, one(Patient, { id }));
  }

  @Access('prescriptions:read')
  @Query(() => PrescriptionPage, {
    description: 'What is prescribed now, the newest first. What its doctor took back since has `withdrawnAt`.',
  })
  prescriptions(
    @Arg('patientId', () => ID) patientId: string,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Page<Prescription>>(
      context,
      info,
      page(Prescription, { patientId, isCurrent: true }, { by: 'createdAt', desc: true }, args),
    );
  }

  @Access('chart-readings:read')
  @Query(() => ChartReadingPage, { description: 'Who opened a chart, the newest first. Patients see their own.' })
  chartReadings(
    @Arg('patientId', () => ID) patientId: string,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Page<ChartReading>>(
      context,
      info,
      page(ChartReading, { patientId }, { by: 'createdAt', desc: true }, args),
    );
  }

  @Access('charts:open')
  @Mutation(() => ChartReading, {
    description: 'Lets the caller read the chart for an hour. The patient can see who did, and why.',
  })
  async openChart(
    @Arg('patientId', () => ID) patientId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('reason', () => String, { nullable: true, description: 'Needed by everybody but the doctors of the patient.' })
    reason?: string | null,
  ) {
    return read<ChartReading>(context, info, one(ChartReading, { id: await openChart(context, patientId, reason) }));
  }

  @Access('records:write')
  @Mutation(() => MedicalRecord, { description: 'Of a visit that has one already, that one.' })
  async createMedicalRecord(
    @Arg('input', () => CreateMedicalRecordInput) input: CreateMedicalRecordInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<MedicalRecord>(context, info, one(MedicalRecord, { id: await createMedicalRecord(context, input) }));
  }

  @Access('records:write')
  @Mutation(() => RecordDraft)
  async saveRecordDraft(
    @Arg('recordId', () => ID) id: string,
    @Arg('revision', () => Int, { description: 'The one that was read; 0 when there was no draft.' }) revision: number,
    @Arg('content', () => RecordContentInput) content: RecordContentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<RecordDraft>(
      context,
      info,
      one(RecordDraft, { id: await saveRecordDraft(context, id, revision, content) }),
    );
  }

  @Access('records:write')
  @Mutation(() => Boolean, { description: 'A new record goes with its draft; of a signed one the amendment alone.' })
  async discardRecordDraft(@Arg('recordId', () => ID) id: string, @Ctx() context: Context) {
    return discardRecordDraft(context, id);
  }

  @Access('records:write')
  @Mutation(() => MedicalRecord, { description: 'Freezes the record.' })
  async signMedicalRecord(
    @Arg('id', () => ID) id: string,
    @Arg('content', () => RecordContentInput) content: RecordContentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<MedicalRecord>(
      context,
      info,
      one(MedicalRecord, { id: await signMedicalRecord(context, id, content) }),
    );
  }

  @Access('records:write')
  @Mutation(() => MedicalRecord, { description: 'A new version; the ones before stay readable.' })
  async amendMedicalRecord(
    @Arg('id', () => ID) id: string,
    @Arg('input', () => AmendMedicalRecordInput) input: AmendMedicalRecordInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<MedicalRecord>(context, info, one(MedicalRecord, { id: await amendMedicalRecord(context, id, input) }));
  }

  @Access('records:write')
  @Mutation(() => MedicalRecord, {
    description: 'Takes back what a signed record prescribes; printed prescriptions of it are no longer good.',
  })
  async withdrawPrescription(
    @Arg('recordId', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<MedicalRecord>(
      context,
      info,
      one(MedicalRecord, { id: await withdrawPrescription(context, id, reason) }),
    );
  }

  @Access('vital-signs:write')
  @Mutation(() => VitalSignMeasurement)
  async measureVitalSigns(
    @Arg('input', () => MeasureVitalSignsInput) input: MeasureVitalSignsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<VitalSignMeasurement>(
      context,
      info,
      one(VitalSignMeasurement, { id: await measureVitalSigns(context, input) }),
    );
  }
}
