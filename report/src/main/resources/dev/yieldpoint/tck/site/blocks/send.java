sealed interface ProfileUpdate {
    record SetUsername(String name) implements ProfileUpdate {}

    record SetAge(int age) implements ProfileUpdate {}
}

void app(Scope scope) {
    Coroutine<ProfileUpdate> profile = scope.useCoroutine(ProfileUpdate.class, (rx, await) -> {
        Server server = await.on(connectToServer());

        for (ProfileUpdate update : rx) {
            if (update instanceof ProfileUpdate.SetUsername set) {
                await.on(server.updateUsername(set.name()));
            }
            if (update instanceof ProfileUpdate.SetAge set) {
                await.on(server.updateAge(set.age()));
            }
        }
    });

    button("Update username", scope.listener(click -> profile.send(new ProfileUpdate.SetUsername("Bob"))));
    button("Update age", scope.listener(click -> profile.send(new ProfileUpdate.SetAge(42))));
}
