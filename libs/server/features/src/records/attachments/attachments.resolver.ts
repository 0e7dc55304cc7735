import { Attachment } from '@medicare/data';
import { Access, type Context, one, page, type Page, pageOf, PageArguments, read, RowId } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { removeAttachment } from './remove-attachment';

const AttachmentPage = pageOf(Attachment);

@ArgsType()
class AttachmentsArgs extends PageArguments {
  @RowId({ optional: true })
  patientId?: string | null;
  @RowId({ optional: true })
  recordId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Those marked as entered in error, or the others.' })
  isRemoved?: boolean | null;
}

@Resolver(() => Attachment)
export class AttachmentsResolver {
  @Access('attachments:read')
  @Query(() => AttachmentPage, { description: 'The newest first. Contents are at `/attachments/<id>`.' })
  attachments(
    @Args(() => AttachmentsArgs) args: AttachmentsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { patientId, recordId, isRemoved } = args;
    const where = { patientId, recordId, isRemoved };
    return read<Page<Attachment>>(context, info, page(Attachment, where, { by: 'createdAt', desc: true }, args));
  }

  @Access('attachments:read')
  @Query(() => Attachment, { nullable: true })
  attachment(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Attachment | null>(context, info, one(Attachment, { id }));
  }

  @Access('attachments:write')
  @Mutation(() => Attachment, {
    description: 'Marks a file as entered in error: it stays in the list of the staff, and nobody gets its content.',
  })
  async removeAttachment(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Attachment>(context, info, one(Attachment, { id: await removeAttachment(context, id, reason) }));
  }
}
