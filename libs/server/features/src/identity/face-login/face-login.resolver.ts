import { Access, type Context } from '@medicare/platform';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { SignInResult } from '../identity.types';
import { enrolFace } from './enrol-face';
import { expectedLookAlikes, isFaceDeskOn } from './expected-look-alikes';
import { giveFaceChallenge } from './face-challenge';
import { faceFigures } from './face-figures';
import { EnrolFaceInput, FaceDeviceName, FaceSettingsInput, FaceSignInInput } from './face.inputs';
import { faceSettings, updateFaceSettings } from './face-settings';
import {
  ExpectedLookAlike,
  FaceChallengeView,
  FaceDeviceView,
  FaceFigures,
  FaceSettingsView,
  OwnFace,
} from './face.types';
import { ownFace, renameFaceDevice, revokeFaceDevice, withdrawFaceConsent } from './own-face';
import { signInByFace } from './sign-in-by-face';
import { turnOffFace } from './turn-off-face';

@Resolver()
export class FaceLoginResolver {
  @Access('public')
  @Mutation(() => FaceChallengeView, { description: 'A question for a device to sign; the same for whoever asks.' })
  faceChallenge(@Ctx() context: Context) {
    return giveFaceChallenge(context);
  }

  @Access('public')
  @Mutation(() => SignInResult, { description: 'Yes, or UNAUTHENTICATED in the same words whatever the reason.' })
  faceSignIn(@Arg('input', () => FaceSignInInput) input: FaceSignInInput, @Ctx() context: Context) {
    return signInByFace(context, input);
  }

  @Access('face:manage-own')
  @Query(() => OwnFace)
  ownFace(@Ctx() context: Context) {
    return ownFace(context);
  }

  @Access('face:manage-own')
  @Mutation(() => FaceDeviceView)
  enrolFace(@Arg('input', () => EnrolFaceInput) input: EnrolFaceInput, @Ctx() context: Context) {
    return enrolFace(context, input);
  }

  @Access('face:manage-own')
  @Mutation(() => FaceDeviceView)
  renameFaceDevice(
    @Arg('id', () => ID) id: string,
    @Arg('input', () => FaceDeviceName) { name }: FaceDeviceName,
    @Ctx() context: Context,
  ) {
    return renameFaceDevice(context, id, name);
  }

  @Access('face:manage-own')
  @Mutation(() => Boolean)
  revokeFaceDevice(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return revokeFaceDevice(context, id);
  }

  @Access('face:manage-own')
  @Mutation(() => Boolean, { description: 'Destroys the key of the face, and with it every copy of the template.' })
  withdrawFaceConsent(@Ctx() context: Context) {
    return withdrawFaceConsent(context);
  }

  @Access('face:suggest')
  @Query(() => Boolean, { description: 'Whether the front desk is shown look-alikes.' })
  faceDesk(@Ctx() context: Context) {
    return isFaceDeskOn(context);
  }

  @Access('face:suggest')
  @Mutation(() => [ExpectedLookAlike], { description: 'Up to three, nearest first. Recorded; never a session.' })
  suggestExpectedPatients(
    @Arg('descriptor', () => String) descriptor: string,
    @Ctx() context: Context,
    @Arg('branchId', () => ID, { nullable: true }) branchId?: string | null,
  ) {
    return expectedLookAlikes(context, descriptor, branchId);
  }

  @Access('face:administer')
  @Query(() => FaceSettingsView)
  faceSettings(@Ctx() context: Context) {
    return faceSettings(context);
  }

  @Access('face:administer')
  @Mutation(() => FaceSettingsView, {
    description: 'Only the given settings change. Another version gives STALE_WRITE.',
  })
  updateFaceSettings(
    @Arg('input', () => FaceSettingsInput) input: FaceSettingsInput,
    @Arg('version', () => Int) version: number,
    @Ctx() context: Context,
  ) {
    return updateFaceSettings(context, version, input);
  }

  @Access('face:administer')
  @Query(() => FaceFigures)
  faceFigures(@Ctx() context: Context) {
    return faceFigures(context);
  }

  @Access('face:administer')
  @Mutation(() => Boolean, { description: 'Switches face sign-in off for an account, as its owner could.' })
  turnOffFace(@Arg('accountId', () => ID) accountId: string, @Ctx() context: Context) {
    return turnOffFace(context, accountId);
  }
}
