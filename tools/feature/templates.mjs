// A new feature, small but whole: a row that can be created and listed. `n` holds the name in all its forms.

/** `lab-order`, `lab-orders` → every form that the templates need. */
export function formsOf(noun, nouns = `${noun}s`) {
  const pascal = (text) => text.replace(/(^|-)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase());
  const camel = (text) => pascal(text).replace(/^./, (letter) => letter.toLowerCase());
  const words = (text) => text.replaceAll('-', ' ');
  const sentence = (text) => words(text).replace(/^./, (letter) => letter.toUpperCase());
  return {
    noun,
    nouns,
    Type: pascal(noun),
    Types: pascal(nouns),
    name: camel(noun),
    names: camel(nouns),
    words: words(noun),
    manyWords: words(nouns),
    Title: sentence(nouns),
  };
}

/** Path → text of every file of a new feature. */
export function filesOf(n) {
  return {
    [`libs/server/data/src/entities/${n.noun}.entity.ts`]: entity(n),
    [`libs/server/features/src/${n.nouns}/${n.nouns}.inputs.ts`]: inputs(n),
    [`libs/server/features/src/${n.nouns}/create-${n.noun}.ts`]: command(n),
    [`libs/server/features/src/${n.nouns}/${n.nouns}.resolver.ts`]: resolver(n),
    [`libs/web/features/src/${n.nouns}/${n.nouns}.graphql`]: documents(n),
    [`libs/web/features/src/${n.nouns}/${n.noun}-list.ts`]: listPage(n),
    [`libs/web/features/src/${n.nouns}/${n.nouns}.routes.ts`]: routes(n),
  };
}

const entity = (n) => `import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ReferenceColumn, TextField } from '../columns';
import { Branch } from './branch.entity';
import { Row, To } from './row';

/** What one ${n.words} is to the hospital. Never deleted, only deactivated. */
@ObjectType()
@Entity()
@Index(['branchId', 'name', 'id'])
export class ${n.Type} extends Row {
  @TextField(160)
  name: string;
  @Field(() => Boolean)
  @Column('boolean')
  isActive: boolean;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
}
`;

const inputs = (n) => `import { Line, PageArguments, RowId } from '@medicare/platform';
import { ArgsType, Field, InputType } from 'type-graphql';

@InputType()
export class Create${n.Type}Input {
  @Line({ max: 160, min: 2 })
  name: string;
  @RowId()
  branchId: string;
}

@ArgsType()
export class ${n.Types}Args extends PageArguments {
  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'Null for both.' })
  isActive?: boolean | null;
}
`;

const command = (n) => `import { ${n.Type} } from '@medicare/data';
import { invalidInput } from '@medicare/domain';
import { type Env, newId, write } from '@medicare/platform';
import type { Create${n.Type}Input } from './${n.nouns}.inputs';

/** Creates one ${n.words} at a branch of the actor's and gives its id. */
export async function create${n.Type}(env: Env, { name, branchId }: Create${n.Type}Input): Promise<string> {
  if (!env.actor.seesAllBranches && !env.actor.branchIds.includes(branchId))
    throw invalidInput({ path: 'branchId', rule: 'branch', message: 'Choose a branch that you work in.' });
  const [id, now] = [newId(), env.clock()];
  return write(env, async (tx) => {
    await tx.manager.insert(${n.Type}, { id, name, branchId, isActive: true, createdAt: now, updatedAt: now });
    tx.record({ type: '${n.noun}.created', subject: id, branchId, facts: {} });
    return id;
  });
}
`;

const resolver = (n) => `import { ${n.Type} } from '@medicare/data';
import { Access, type Context, one, page, type Page, pageOf, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { create${n.Type} } from './create-${n.noun}';
import { Create${n.Type}Input, ${n.Types}Args } from './${n.nouns}.inputs';

export const ${n.Type}Page = pageOf(${n.Type});

@Resolver(() => ${n.Type})
export class ${n.Types}Resolver {
  @Access('${n.nouns}:read')
  @Query(() => ${n.Type}, { nullable: true })
  ${n.name}(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<${n.Type}>(context, info, one(${n.Type}, { id }));
  }

  @Access('${n.nouns}:read')
  @Query(() => ${n.Type}Page)
  ${n.names}(@Args(() => ${n.Types}Args) args: ${n.Types}Args, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Page<${n.Type}>>(context, info, page(${n.Type}, { isActive: args.isActive }, { by: 'name' }, args));
  }

  @Access('${n.nouns}:write')
  @Mutation(() => ${n.Type})
  async create${n.Type}(
    @Arg('input', () => Create${n.Type}Input) input: Create${n.Type}Input,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<${n.Type}>(context, info, one(${n.Type}, { id: await create${n.Type}(context, input) }));
  }
}
`;

const documents = (n) => `query ${n.Types}($first: Int!, $after: String) {
  ${n.names}(first: $first, after: $after) {
    totalCount
    pageInfo { endCursor hasNextPage }
    items { id name isActive }
  }
}
mutation Create${n.Type}($input: Create${n.Type}Input!) {
  create${n.Type}(input: $input) { id name isActive }
}
`;

const listPage = (n) => `import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { errorWords, listState, liveQuery } from '@medicare/web-core';
import { ${n.Types}Document, type ${n.Types}Query } from '@medicare/web-graphql';
import { Bones, Column, Empty, Failed, PageHeader, Pager, Table, grouped } from '@medicare/web-ui';

const PAGE_SIZE = 25;
type Row = ${n.Types}Query['${n.names}']['items'][number];

/** All ${n.manyWords} one may see, paged by the server. */
@Component({
  selector: 'mp-${n.noun}-list',
  imports: [Bones, Column, Empty, Failed, PageHeader, Pager, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: \`
    <mp-page-header title="${n.Title}" [note]="note()" />
    <section class="panel">
      @if (rows().length) {
        <mp-table [rows]="rows()" [key]="key" label="${n.Title}">
          <ng-template mpColumn="Name" [of]="rows()" let-row>{{ row.name }}</ng-template>
        </mp-table>
        <mp-pager
          of="${n.manyWords}"
          [page]="list.params().page"
          [pageSize]="pageSize"
          [shown]="rows().length"
          [total]="page()?.totalCount ?? 0"
          [hasNext]="page()?.pageInfo?.hasNextPage ?? false"
          (previous)="list.previousPage()"
          (next)="list.nextPage(page()?.pageInfo?.endCursor)"
        />
      } @else if (failure(); as words) {
        <mp-failed title="The list did not load" [text]="words" (retry)="query.refetch()" />
      } @else if (query.data()) {
        <mp-empty title="No ${n.manyWords} yet" text="They appear here once they are entered." />
      } @else if (query.loading()) {
        <mp-bones />
      }
    </section>
  \`,
})
export class ${n.Type}List {
  protected readonly list = listState({ filters: {}, sorts: [] });
  protected readonly query = liveQuery(${n.Types}Document, () => ({ first: PAGE_SIZE, after: this.list.params().after }));
  protected readonly page = computed(() => this.query.data()?.${n.names});
  protected readonly rows = computed(() => this.page()?.items ?? []);
  protected readonly note = computed(() => (this.page() ? grouped(this.page()?.totalCount ?? 0) : undefined));
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly pageSize = PAGE_SIZE;
  protected readonly key = (row: Row) => row.id;
}
`;

const routes = (n) => `import type { Routes } from '@angular/router';

/** ${n.Title}: the list. */
export const ${n.name}Routes: Routes = [
  { path: '', title: '${n.Title}', loadComponent: () => import('./${n.noun}-list').then((module) => module.${n.Type}List) },
];
`;

/** What a generator had better not do by itself: each line needs a decision. */
export const remainingSteps = (n) => [
  `libs/domain/src/access/permissions.ts: the permissions '${n.nouns}:read' and '${n.nouns}:write', and the roles that have them`,
  `libs/domain/src/events.ts: '${n.noun}.created': Record<string, never>`,
  `libs/server/data/src/entities/all.ts: ${n.Type} in ENTITIES; src/index.ts: export * from './entities/${n.noun}.entity'`,
  `libs/server/platform/src/access/visibility.ts: who sees a ${n.Type}`,
  `libs/server/features/src/index.ts: ${n.Types}Resolver among the resolvers`,
  `libs/web/features/src/console-feature-routes.ts: { path: '${n.nouns}', canMatch: [allowed('${n.nouns}:read')], loadChildren: … ${n.name}Routes }`,
  `then: npm run migration -- add-${n.nouns} && npm run schema && npm run codegen`,
  `and tests: libs/server/features/src/${n.nouns}/${n.nouns}.spec.ts, apps/api-e2e/src/${n.nouns}.e2e-spec.ts`,
];
