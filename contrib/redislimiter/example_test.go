package redislimiter_test

import (
	"context"
	"fmt"
	"log"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/redis/go-redis/v9"

	"github.com/engagement-go/engagement/contrib/redislimiter"
	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
)

func Example() {
	mini, err := miniredis.Run() // stands in for the Redis that the processes share
	if err != nil {
		log.Fatal(err)
	}
	defer mini.Close()
	srv, err := engagetest.Start() // stands in for Engage
	if err != nil {
		log.Fatal(err)
	}
	defer srv.Close()

	client := redis.NewClient(&redis.Options{Addr: mini.Addr()})
	defer client.Close()
	limiter, err := redislimiter.New(client, "limit:engage", redislimiter.Rate{Limit: 600, Per: time.Minute, Burst: 10})
	if err != nil {
		log.Fatal(err)
	}
	c := srv.Client(engage.WithLimiter(limiter)) // a program calls engage.New(key, secret, engage.WithLimiter(limiter))

	user, err := c.Users.Create(context.Background(), engage.UserDraft{ID: "u42", FirstName: "Ada"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(user.FirstName)
	// Output: Ada
}
