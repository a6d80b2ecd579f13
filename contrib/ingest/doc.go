// Package ingest stores operations durably before they are delivered: nothing that was accepted is lost. A [Writer] puts
// operations into NATS JetStream and answers when they are on disk; a [Worker] delivers them to the service, as fast as its
// rate limit allows and for as long as it takes.
//
//	srv, err := embedded.Start(embedded.Options{Dir: "data"}) // or a cluster: nats.Connect(url)
//	conn, err := srv.Connect()
//	js, err := jetstream.New(conn)
//	q, err := ingest.Open(ctx, js, ingest.Config{API: "my-service"})
//	w := q.NewWriter(ingest.WriterOptions{})
//	err = w.Put(ctx, ingest.Operation{Key: "ada", JSON: encoded}) // nil: it is on disk
//
//	worker, err := q.NewWorker(vendor, ingest.WorkerOptions{})
//	err = worker.Run(ctx)
//
// # Guarantees
//
// An operation for which Put returned nil is delivered at least once, or becomes a dead letter with the reason. This holds
// when writers, workers and servers are killed at any time, as long as the servers write to disk before they acknowledge
// and the disks of most replicas survive. One replica does not survive the loss of its disk.
//
// A repeat has the same ID. Operations that are not repeatable are sent at most once: if it is unknown whether one
// arrived, it becomes a dead letter of kind [Unknown].
//
// The operations of one key are delivered in the order in which they were stored. After a crash a part of that
// order is repeated, from some operation on, in the same order. A request that was under way when its worker was cut off from the
// servers for longer than half of [Config].Lease may reach the service late: no client can prevent that.
//
// # How it works
//
// A queue has a stream per partition; the partition is a hash of the key. Operations that are put at the same time share a
// record of at most 128 operations or 64 KiB, and so a sync to disk. Each partition has one durable consumer, which JetStream
// pins to one worker at a time. The workers share the partitions evenly. A record is acknowledged, and so removed, when the
// outcome of each of its operations is known.
package ingest
