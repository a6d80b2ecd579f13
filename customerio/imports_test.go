package customerio_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/contract"
)

func importsRows() []row {
	return []row{
		{Operation: "import", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Imports.Start(ctx, customerio.ImportDraft{
				Name: "June", DataFileURL: "https://example.com/p.csv", Type: customerio.ImportTypeRelationship, Identifier: customerio.ImportIdentifierCioID,
				ObjectTypeID: "1", DataToProcess: customerio.ImportScopeOnlyNew, Description: "D",
			})
		}},
		{Operation: "getImport", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Imports.Get(ctx, a.Number)
		}},
	}
}

func TestImportsRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
	load := func(d customerio.ImportDraft) func() error {
		return func() error {
			d.Name = "N"
			if d.DataFileURL == "" {
				d.DataFileURL = "https://example.com/p.csv"
			}
			_, err := c.Imports.Start(ctx, d)
			return err
		}
	}
	refuse(t, srv, []refusal{
		{"no file", func() error {
			_, err := c.Imports.Start(ctx, customerio.ImportDraft{Name: "N", Type: customerio.ImportTypePeople, Identifier: customerio.ImportIdentifierID})
			return err
		}, "DataFileURL must not be empty"},
		{"people by nothing", load(customerio.ImportDraft{Type: customerio.ImportTypePeople}), "Identifier must be set"},
		{"people by cio_id", load(customerio.ImportDraft{Type: customerio.ImportTypePeople, Identifier: customerio.ImportIdentifierCioID}), "relationships only"},
		{"objects by id", load(customerio.ImportDraft{Type: customerio.ImportTypeObject, Identifier: customerio.ImportIdentifierID, ObjectTypeID: "1"}), "Identifier must not be set"},
		{"objects of no type", load(customerio.ImportDraft{Type: customerio.ImportTypeObject}), "ObjectTypeID"},
		{"import of no type", load(customerio.ImportDraft{}), "draft.Type"},
	})
}

func TestImportsAccepts(t *testing.T) {
	t.Parallel()
	accept(t, map[string]accepted{
		"relationships of no type, from a path": {func(ctx context.Context, c client) error {
			_, err := c.Imports.Start(ctx, customerio.ImportDraft{
				Name: "N", DataFileURL: "imports/relationships.csv", Type: customerio.ImportTypeRelationship, Identifier: customerio.ImportIdentifierCioID,
			})
			return err
		}, `{"import":{"name":"N","data_file_url":"imports/relationships.csv","type":"relationship","identifier":"cio_id"}}`},
	})
}

func TestImportsAnswers(t *testing.T) {
	t.Parallel()
	decode(t, map[string]decoded{
		"an import with an object type as a number": {`{"import":{"id":1,"object_type_id":2,"state":"imported","error_export_id":null}}`, func(ctx context.Context, c client) (any, error) {
			return c.Imports.Get(ctx, 1)
		}, &customerio.Import{ID: 1, ObjectTypeID: "2", State: customerio.ImportStateImported}},
	})
}

func TestWaitReportsAFailedCall(t *testing.T) {
	t.Parallel()
	srv := serve(t, contract.Answer(404, `{"errors":[{"detail":"none"}]}`))
	got, err := newClient(t, srv).Imports.Wait(t.Context(), 3, customerio.WaitOptions[customerio.Import]{})
	if e := contract.AsError(t, err); !errors.Is(err, customerio.ErrNotFound) || e.Operation != "Imports.Get" || got != nil {
		t.Errorf("import %+v, error %v", got, err)
	}
}

func TestImportWait(t *testing.T) {
	t.Parallel()
	for last, want := range map[string]error{"imported": nil, "failed": customerio.ErrJobFailed, "canceled": customerio.ErrJobFailed} {
		t.Run(last, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				srv := serve(t, script(
					`{"import":{"id":3,"state":"preprocessing"}}`, `{"import":{"id":3,"state":"importing","rows_to_import":10,"rows_imported":5}}`,
					`{"import":{"id":3,"state":"`+last+`","rows_to_import":10,"rows_imported":9,"error":"row 4: ada@example.com"}}`))
				var rows []int64
				got, err := newClient(t, srv).Imports.Wait(t.Context(), 3, customerio.WaitOptions[customerio.Import]{Progress: func(i *customerio.Import) { rows = append(rows, i.RowsImported) }})
				if !errors.Is(err, want) {
					t.Errorf("error %v, want %v", err, want)
				}
				if err != nil && !strings.Contains(err.Error(), "the job has failed: row") {
					t.Errorf("the error does not tell why: %v", err)
				}
				if err != nil && strings.Contains(err.Error(), "ada") {
					t.Errorf("the error tells who: %v", err)
				}
				if got.State != customerio.ImportState(last) || got.RowsToImport != 10 {
					t.Errorf("import %+v", got)
				}
				if diff := cmp.Diff([]int64{0, 5, 9}, rows); diff != "" {
					t.Error(diff)
				}
			})
		})
	}
}
