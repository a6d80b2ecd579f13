package ingest_test

import (
	"testing"

	"github.com/nats-io/nats-server/v2/server"
)

// The servers of compose.yaml write to disk before they acknowledge, as package embedded does.
func TestComposeServersSync(t *testing.T) {
	t.Parallel()
	options, err := server.ProcessConfigFile("nats.conf")
	if err != nil {
		t.Fatal(err)
	}
	if !options.SyncAlways || !options.JetStream || options.Cluster.Name == "" || len(options.Routes) != 3 {
		t.Errorf("sync always %v, JetStream %v, cluster %q, %d routes", options.SyncAlways, options.JetStream, options.Cluster.Name, len(options.Routes))
	}
}
